import { jsonKind, textShape } from '@koinipoli/kit';
import { DateTimeScalar, type Text, TextByLanguageScalar } from '@koinipoli/schema';
import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';

@InputType({ description: 'Places of a service.' })
export class ServiceCapacityInput {
  @Field(() => Int, { nullable: true, description: 'Free now; null: unknown.' })
  available?: number | null;

  @Field(() => Int, { nullable: true, description: 'In all; null: unknown.' })
  maximum?: number | null;

  @Field(() => TextByLanguageScalar, { description: 'What is counted: beds, meals, places.' })
  unit!: Text;

  @Field(() => DateTimeScalar, { description: 'When counted.' })
  updatedAt!: Date | string;
}

const count = z.int().min(0).max(1_000_000).nullish();
const shape = z
  .strictObject({
    available: count,
    maximum: count,
    unit: textShape,
    updatedAt: z.union([z.date(), z.iso.datetime({ offset: true })]),
  })
  .refine(({ available, maximum }) => available == null || maximum == null || available <= maximum, {
    path: ['available'],
    message: 'is more than there are in all',
  });

/** Places of a service: the count is replaced as a whole. */
export const placesKind = jsonKind<ServiceCapacityInput>({
  input: () => ServiceCapacityInput,
  shape: shape as unknown as z.ZodType<ServiceCapacityInput>,
});
