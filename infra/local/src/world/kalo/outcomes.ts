import { mapText, type Text, text } from '../text.js';
import { INVENTED } from './bodies.js';

/** What came out, and of what. */
interface Origin {
  id: string;
  name: Text;
  topics: readonly string[];
  area: string;
  /** `2025-03`. */
  issued: string;
}

const KINDS = {
  REPORT: {
    title: text('Έκθεση', 'Report'),
    content: text(
      'Τι ειπώθηκε, ποιοι ήρθαν και τι προτείνεται.',
      'What was said, who came and what is proposed.',
    ),
  },
  DATA_SET: {
    title: text('Δεδομένα', 'Data'),
    content: text(
      'Οι απαντήσεις σε πίνακες, χωρίς προσωπικά στοιχεία.',
      'The answers in tables, without personal data.',
    ),
  },
};

/** What the observatory keeps of an action or a survey that is over. */
export function outcomeOf(kind: keyof typeof KINDS, { id, name, topics, area, issued }: Origin) {
  const mark = id.replace(/^[^:]+:demo-/, '');
  const of = id.startsWith('survey:') ? `survey-${mark}` : mark;
  return {
    id: `resource:demo-of-${of}`,
    kind,
    name: mapText(KINDS[kind].title, (title, language) => `${title}: ${name[language]}`),
    description: KINDS[kind].content,
    scope: 'LOCAL',
    dataOrigin: kind === 'DATA_SET' ? 'PRIMARY' : null,
    topics,
    audience: [],
    area,
    issued,
    publisher: null,
    writtenIn: ['el'],
    url: `https://library.example/of-${of}`,
    ...INVENTED,
  };
}
