import { buildFederatedSchema, connectionOf, filterWith, Listed, listArgs } from '@koinipoli/kit';
import {
  directEnum,
  enumOf,
  Municipality,
  Organisation,
  type Text,
  TextField,
  type Texts,
  TextsField,
} from '@koinipoli/schema';
import { execute, type GraphQLObjectType, parse } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Directive,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { beforeAll, describe, expect, it } from 'vitest';

const Colour = enumOf('Colour', 'Colours.', { RED: 'Red.', GREEN: 'Green.' });
directEnum('Colour', {
  own: [{ name: 'tag', args: { name: 'own' } }],
  values: {
    GREEN: [
      { name: 'tag', args: { name: 'value' } },
      { name: 'deprecated', args: { reason: 'Old.' } },
    ],
  },
});

@Directive('@tag(name: "interface")')
@InterfaceType({ description: 'What has a name.' })
abstract class Named {
  @Directive('@tag(name: "interface-field")')
  @TextField({ description: 'Its name.' })
  name!: Text;
}

@Directive('@key(fields: "id")')
@Directive('@tag(name: "object")')
@ObjectType({ description: 'A doll.', implements: Named })
class Doll extends Named {
  @Directive('@tag(name: "field")')
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Directive('@tag(name: "text")')
  @TextsField({ description: 'Its clothes.' })
  clothes!: Texts | null;

  @TextField({ description: 'A note; null: none.', nullable: true })
  note!: Text | null;

  @Field(() => Colour, { description: 'Its colour.', deprecationReason: 'Faded.' })
  colour!: keyof typeof Colour;

  @Field(() => Municipality, { description: 'Where.' })
  municipality!: Municipality;

  @Field(() => Organisation, { nullable: true, description: 'Whose.' })
  organisation!: Organisation | null;
}

@Directive('@tag(name: "input")')
@InputType({ description: 'Which dolls.' })
class DollFilter extends filterWith('text', 'includeInactive') {
  @Directive('@tag(name: "input-field")')
  @Field(() => [Colour], { nullable: true, description: 'Of these colours.' })
  colours?: (keyof typeof Colour)[] | null;
}

@ArgsType()
class DollArgs extends listArgs(DollFilter, { type: Colour, usual: 'RED' as keyof typeof Colour }) {
  @Directive('@tag(name: "argument")')
  @Field(() => Int, { nullable: true, description: 'How old.' })
  age?: number | null;
}

const DollConnection = connectionOf(Doll, { distance: true });
const doll = {
  id: '1',
  name: { el: 'Κούκλα', en: 'Doll' },
  clothes: { el: ['φόρεμα'], en: ['dress'] },
  colour: 'RED',
  municipality: { code: '9186' },
};

@Resolver(() => Doll)
class DollResolver {
  @Listed()
  @Query(() => DollConnection, { nullable: true, description: 'All dolls.' })
  dolls(@Args(() => DollArgs) _args: DollArgs) {
    return {
      nodes: async () => [doll],
      totalCount: () => {
        throw new Error('not asked for');
      },
    };
  }

  @Extensions({ note: true })
  @Directive('@cost(weight: 5)')
  @Query(() => Doll, { nullable: true, description: 'One doll.' })
  doll(
    @Arg('id', () => ID, { description: 'Its id.', deprecationReason: 'Old.', nullable: true }) id: string,
  ) {
    return { ...doll, id, clothes: null, note: null };
  }
}

describe('the SDL', () => {
  let sdl: string;
  beforeAll(async () => {
    ({ sdl } = await buildFederatedSchema({ resolvers: [DollResolver] }));
  });

  const definition = (start: string) => sdl.slice(sdl.indexOf(start)).split('\n}')[0] ?? '';

  it.each([
    ['interface Named @tag(name: "interface")', 'name(', '@tag(name: "interface-field")'],
    ['type Doll implements Named', 'id: ID!', '@tag(name: "field")'],
    ['type Doll implements Named', 'clothes(', '@tag(name: "text")'],
    ['type Doll implements Named', 'colour: Colour!', '@deprecated(reason: "Faded.")'],
    ['input DollFilter @tag(name: "input")', 'colours: [Colour!]', '@tag(name: "input-field")'],
    ['enum Colour @tag(name: "own")', 'GREEN', '@tag(name: "value") @deprecated(reason: "Old.")'],
    ['type Query', 'age: Int', '@tag(name: "argument")'],
    ['type Query', 'id: ID', '@deprecated(reason: "Old.")'],
    [
      'type Query',
      '): DollConnection',
      '@listSize(assumedSize: 25, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
    ],
    ['type Query', '): Doll', '@cost(weight: 5)'],
    ['type DollConnection', 'totalCount: Int!', '@cost(weight: 2)'],
    ['type Municipality', '{', 'code: ID!'],
  ])('keeps in %s, at %s, %s', (start, before, directive) => {
    const text = definition(start);
    expect(text).not.toBe('');
    expect(text).toContain(before);
    const line = text.slice(text.lastIndexOf(before));
    expect(line.slice(0, line.indexOf(directive) + directive.length)).toContain(directive);
  });

  it('keeps the keys of objects', () => {
    expect(definition('type Doll implements')).toContain('@key(fields: "id") @tag(name: "object")');
    expect(definition('type Municipality')).toContain('@key(fields: "code")');
  });

  it('describes every type, field, argument and value', () => {
    for (const text of [
      'A doll.',
      'What has a name.',
      'Which dolls.',
      'Of these colours.',
      'How old.',
      'All dolls.',
      'Colours.',
      'Green.',
      'A page of Doll.',
      'One Doll in a page.',
      'Language of the text',
      'Questions to all networks.',
    ]) {
      expect(sdl).toContain(text);
    }
    expect(sdl.match(/^\s*\w+(\(.*\))?: .*$/gm)?.length).toBeGreaterThan(20);
    const lines = sdl.split('\n');
    const bare = lines.filter(
      (line, at) =>
        /^\s*(type|interface|input|enum|\w+\(?.*:) /.test(line) && !/"""$/.test(lines[at - 1] ?? ''),
    );
    expect(bare.filter((line) => !line.startsWith('extend schema'))).toEqual([]);
  });

  it('defines nothing that Federation brings itself', () => {
    expect(sdl).not.toMatch(/^directive @/m);
    expect(sdl).toMatch(/^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.9"/);
  });

  it('gives every text a language, also through an interface', () => {
    for (const start of ['interface Named', 'type Doll implements'])
      expect(definition(start)).toContain('lang: LanguageTag');
    expect(definition('type Doll implements')).toMatch(/\): \[String!\]!/);
  });
});

describe('the schema', () => {
  const ask = async (query: string, languages = ['el']) => {
    const { schema } = await buildFederatedSchema({
      resolvers: [DollResolver],
      references: { Doll: ({ id }: { id: string }) => (id === 'none' ? null : { ...doll, id }) },
    });
    return execute({ schema, document: parse(query), contextValue: { languages } });
  };

  it('answers in the language of the argument, of the reader, or in Greek', async () => {
    const query = '{ dolls { nodes { name clothes en: name(lang: "en-GB") fr: clothes(lang: "fr") } } }';
    expect((await ask(query)).data).toEqual({
      dolls: { nodes: [{ name: 'Κούκλα', clothes: ['φόρεμα'], en: 'Doll', fr: ['φόρεμα'] }] },
    });
    expect((await ask('{ dolls { nodes { name } } }', ['en'])).data).toEqual({
      dolls: { nodes: [{ name: 'Doll' }] },
    });
  });

  it('gives null or an empty list where there is no text', async () => {
    expect(await ask('{ doll(id: 2) { id note clothes } }')).toEqual({
      data: { doll: { id: '2', note: null, clothes: [] } },
    });
  });

  it('reads a part of a connection only when it is selected', async () => {
    expect((await ask('{ dolls { nodes { id } } }')).errors).toBeUndefined();
    expect((await ask('{ dolls { totalCount } }')).errors?.[0]?.message).toBe('not asked for');
  });

  it('resolves references, those without a resolver by their key alone', async () => {
    const query = `{ _entities(representations: [{ __typename: "Doll", id: "7" }, { __typename: "Doll", id: "none" }, { __typename: "Municipality", code: "9186" }]) {
      ... on Doll { id name } ... on Municipality { code } } }`;
    expect((await ask(query)).data).toEqual({
      _entities: [{ id: '7', name: 'Κούκλα' }, null, { code: '9186' }],
    });
  });

  it('keeps values and directives of enums apart', async () => {
    const { schema } = await buildFederatedSchema({ resolvers: [DollResolver] });
    expect(Colour).toEqual({ RED: 'RED', GREEN: 'GREEN' });
    expect((schema.getType('Doll') as GraphQLObjectType).getInterfaces().map(({ name }) => name)).toEqual([
      'Named',
    ]);
    expect(schema.getType('Doll')?.description).toBe('A doll.');
  });
});
