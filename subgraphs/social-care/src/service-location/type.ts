import { AccessibilityProfile, Location, Schedule, Service, type Text, TextField } from '@koinipoli/schema';
import { Field, ObjectType } from 'type-graphql';
import { CareService } from '../care-service/type.js';

@ObjectType({
  implements: Service,
  description:
    'A service at one place (HSDS service_at_location). What it shares with the other places is as the service has it; id and provenance are its own.',
})
export class ServiceAtLocation extends Service {
  @Field(() => CareService, { description: 'The service.' })
  service!: CareService;

  @Field(() => Location, {
    nullable: true,
    description: 'The place (HSDS location); null: kept secret, as that of a shelter.',
  })
  location!: Location | null;

  @Field(() => [Schedule], { description: 'When it is open (HSDS schedule); empty: not published.' })
  schedules!: Schedule[];

  @Field(() => [AccessibilityProfile], {
    description: 'Whom the place suits (HSDS accessibility); empty: nobody in particular, or not said.',
  })
  accessibility!: AccessibilityProfile[];

  @TextField({ nullable: true, description: 'More about access; null: nothing.' })
  accessibilityDetails!: Text | null;
}
