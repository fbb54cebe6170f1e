import { Import, ImportInput, ImportPayload, OpenImportPayload, type ProblemRow } from '@koinipoli/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { May } from '../access/may.js';
import { isAtLeast } from '../access/viewer.js';
import type { Context } from '../context.js';
import { Listed } from '../list/connection.js';
import { PageArgs } from '../list/page-args.js';
import { knownPseudonym } from '../person/pseudonym.js';
import { ImportConnection, ImportFaultConnection } from './connection.js';
import { deskOf } from './desk.js';
import { exportQueries } from './export-resolver.js';
import { countAsked, faultPage } from './faults.js';
import { ImportArgs } from './filter.js';
import { openUpload, type UploadParts } from './open.js';
import { type ImportOverview, importPages, importsById } from './overview.js';
import { reportPath } from './path.js';
import { applyUpload, cancelUpload, mayHave, undoUpload } from './steps.js';

/** Names of a network's fields begin or end with its own. */
export interface ImportNames extends UploadParts {
  /** As it stands in names: `Kalo` gives `openKaloImport` and `kaloImports`. */
  network: string;
}

/** The resolvers of a network that takes files and gives them: imports in all their steps, and exports. */
export const importResolvers = (names: ImportNames) =>
  [
    importQueries(names),
    importOpening(names),
    importSteps(names),
    importFields(names),
    exportQueries(names),
  ] as const;

function importQueries({ network }: ImportNames) {
  const field = network.charAt(0).toLowerCase() + network.slice(1);

  @Resolver()
  class ImportQueries {
    @Listed()
    @May('editor')
    @Query(() => ImportConnection, {
      nullable: true,
      name: `${field}Imports`,
      description: "The viewer's imports into this network, the newest first; to moderators everybody's.",
    })
    async list(@Args(() => ImportArgs) args: ImportArgs, @Ctx() ctx: Context) {
      if (isAtLeast(ctx.viewer.role, 'moderator')) return importPages(ctx, args);
      return importPages(ctx, args, { actor: (await knownPseudonym(ctx.db, ctx.viewer)) ?? '' });
    }

    @May('editor')
    @Query(() => Import, {
      nullable: true,
      name: `${field}Import`,
      description:
        'An import; null: there is none of that id, or it is of somebody else and the viewer no moderator.',
    })
    async one(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
      return shownImport(ctx, id);
    }
  }
  return ImportQueries;
}

function importOpening({ network, ...parts }: ImportNames) {
  @Resolver()
  class ImportOpening {
    @May('editor')
    @Mutation(() => OpenImportPayload, {
      nullable: true,
      name: `open${network}Import`,
      description:
        'Opens an import and says where its file goes. The file is read and checked then, and nothing is written before it is applied.',
    })
    async open(
      @Arg('input', () => ImportInput, { description: 'What is to come.' }) input: ImportInput,
      @Ctx() ctx: Context,
    ) {
      const opened = await openUpload(ctx, parts, input);
      if ('problems' in opened) return { import: null, upload: null, problems: opened.problems };
      return { import: await shownImport(ctx, opened.id), upload: opened.upload, problems: [] };
    }
  }
  return ImportOpening;
}

function importSteps({ network, parts }: ImportNames) {
  @Resolver()
  class ImportSteps {
    @May('editor')
    @Mutation(() => ImportPayload, {
      nullable: true,
      name: `apply${network}Import`,
      description: 'Writes a checked import, all of it or, where it is partial, the rows without faults.',
    })
    apply(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
      return payload(ctx, id, applyUpload(ctx, parts, id));
    }

    @May('editor')
    @Mutation(() => ImportPayload, {
      nullable: true,
      name: `cancel${network}Import`,
      description: 'Gives an import up before it is written; its file is forgotten.',
    })
    cancel(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() ctx: Context) {
      return payload(ctx, id, cancelUpload(ctx, id));
    }

    @May('moderator')
    @Mutation(() => ImportPayload, {
      nullable: true,
      name: `undo${network}Import`,
      description: 'Takes an import back as a whole: what it changed is as before, what it made is gone.',
    })
    undo(
      @Arg('id', () => ID, { description: 'Its id.' }) id: string,
      @Arg('keepChanged', () => Boolean, {
        defaultValue: false,
        description:
          'Leave records alone that somebody changed since; otherwise one of them keeps the whole import.',
      })
      keepChanged: boolean,
      @Ctx() ctx: Context,
    ) {
      return payload(ctx, id, undoUpload(ctx, id, keepChanged));
    }
  }
  return ImportSteps;
}

function importFields({ subgraph, parts }: ImportNames) {
  @Resolver(() => Import)
  class ImportFields {
    @FieldResolver(() => String, { nullable: true })
    report(@Root() { id, state, counts }: Import): string | null {
      const kept = state === 'CHECKED' || state === 'DONE';
      return kept && counts.faulty > 0 ? reportPath(subgraph, id) : null;
    }

    @Listed()
    @FieldResolver(() => ImportFaultConnection, {
      description:
        'What is wrong in its file, in the order of its lines; kept for 14 days. Of at most 10 imports in one request.',
    })
    faults(@Root() { id }: Import, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
      countAsked(ctx);
      return faultPage(deskOf(parts, ctx.db), id, args);
    }
  }
  return ImportFields;
}

/** An import as the viewer may see it. */
async function shownImport(ctx: Context, id: string): Promise<ImportOverview | null> {
  const [found] = await importsById(ctx, id);
  return found && (await mayHave(ctx, found.actor)) ? found : null;
}

/** The import as the step left it, which an earlier field of the same request may have read before. */
async function payload(ctx: Context, id: string, asked: Promise<ProblemRow[]>) {
  const problems = await asked;
  return { import: problems.length > 0 ? null : await shownImport({ ...ctx }, id), problems };
}
