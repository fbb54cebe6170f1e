import { type Text, text } from '../text.js';

/** A topic of an action, with what it is about and what its participants may name as training needs. */
export interface TopicWords {
  name: Text;
  topics: readonly string[];
  needs: readonly string[];
}

/** What an action of a kind consists of; `*` in a name stands for the municipality where it is. */
export interface ActionWords {
  kind: 'FOCUS_GROUPS' | 'THEMATIC_WORKSHOPS' | 'PILOT_WORKSHOPS' | 'PROMOTION_WORKSHOPS';
  mark: string;
  name: Text;
  session: Text;
  groupSize: number;
  categories: readonly string[];
  purpose: Text;
  topics: readonly TopicWords[];
}

const idOf = (topic: string) => `topic:${topic}`;

const topic = (name: Text, topics: string[], needs: string[] = []): TopicWords => ({
  name,
  topics: topics.map(idOf),
  needs: needs.map(idOf),
});

const ALL = ['KALO_REPRESENTATIVE', 'LOCAL_AUTHORITY_EMPLOYEE', 'UNEMPLOYED', 'BUSINESS_REPRESENTATIVE'];

/** The kinds of action with groups, as the documents have them. */
export const ACTIONS: readonly ActionWords[] = [
  {
    kind: 'FOCUS_GROUPS',
    mark: 'focus-groups',
    name: text('Ομάδες εστίασης *', 'Focus groups *'),
    session: text('Συνάντηση ομάδας εστίασης *', 'Focus-group meeting *'),
    groupSize: 6,
    categories: ALL,
    purpose: text(
      'Να ακουστεί τι δυσκολεύει τους φορείς της περιοχής και τι περιμένουν από τον δήμο.',
      'To hear what makes things hard for the bodies of the area, and what they expect of the municipality.',
    ),
    topics: [
      topic(text('Πρόσβαση σε στέγη για τους φορείς', 'Access to premises for the bodies'), [
        'local-needs',
        'costs',
      ]),
      topic(
        text(
          'Συνεργασία με την κοινωνική υπηρεσία του δήμου',
          "Cooperation with the municipality's social services",
        ),
        ['local-authorities', 'cooperation'],
      ),
      topic(text('Χρηματοδότηση πέρα από τις επιδοτήσεις', 'Funding beyond subsidies'), ['funding']),
      topic(text('Κοινές προμήθειες και κοινές προσφορές', 'Joint purchasing and joint bids'), [
        'clusters',
        'cooperation',
      ]),
      topic(text('Πώς μετριέται ο κοινωνικός αντίκτυπος', 'How social impact is measured'), [
        'social-impact-assessment',
      ]),
      topic(text('Απασχόληση ευάλωτων ομάδων', 'Employment of vulnerable groups'), [
        'social-inclusion',
        'local-needs',
      ]),
      topic(text('Γνωριμία των φορέων της γειτονιάς', 'Getting to know the bodies of the neighbourhood'), [
        'networking',
      ]),
    ],
  },
  {
    kind: 'THEMATIC_WORKSHOPS',
    mark: 'thematic-workshops',
    name: text('Θεματικά εργαστήρια *', 'Thematic workshops *'),
    session: text('Θεματικό εργαστήριο *', 'Thematic workshop *'),
    groupSize: 10,
    categories: ['KALO_REPRESENTATIVE', 'UNEMPLOYED', 'BUSINESS_REPRESENTATIVE'],
    purpose: text(
      'Να δοθούν γνώσεις που λείπουν από τους φορείς και να φανεί ποιες άλλες χρειάζονται.',
      'To give the bodies knowledge that they lack, and to see what else they need.',
    ),
    topics: [
      topic(
        text('Ανάγκες εκπαίδευσης των μελών', 'Training needs of the members'),
        ['training-needs'],
        ['digital-marketing', 'business-plan', 'legal-framework'],
      ),
      topic(
        text('Χρηματοδοτικά εργαλεία στην πράξη', 'Funding tools in practice'),
        ['funding'],
        ['funding', 'business-plan'],
      ),
      topic(
        text('Κόστος, τιμή και βιωσιμότητα', 'Cost, price and viability'),
        ['pricing', 'costs'],
        ['pricing', 'costs'],
      ),
      topic(
        text('Αυτοαξιολόγηση σε μία ημέρα', 'Self-assessment in one day'),
        ['self-assessment'],
        ['self-assessment', 'social-impact-assessment'],
      ),
      topic(
        text('Ψηφιακή παρουσία χωρίς προϋπολογισμό', 'Online presence without a budget'),
        ['digital-marketing'],
        ['digital-marketing', 'social-media', 'search-engines'],
      ),
      topic(
        text('Δημόσιες συμβάσεις με κοινωνική ρήτρα', 'Public contracts with a social clause'),
        ['local-authorities'],
        ['legal-framework', 'funding'],
      ),
      topic(
        text('Από την ιδέα στην ίδρυση', 'From the idea to the founding'),
        ['business-idea', 'setup-operation'],
        ['setup-operation', 'legal-framework', 'business-plan'],
      ),
      topic(
        text('Καινοτομία σε μικρές ομάδες', 'Innovation in small teams'),
        ['social-innovation'],
        ['innovation'],
      ),
    ],
  },
  {
    kind: 'PILOT_WORKSHOPS',
    mark: 'pilot-workshops',
    name: text('Εργαστήρια πιλοτικών δράσεων *', 'Workshops of pilot actions *'),
    session: text('Εργαστήριο πιλοτικής δράσης *', 'Workshop of a pilot action *'),
    groupSize: 10,
    categories: ALL,
    purpose: text(
      'Να σχεδιαστεί από κοινού ένα εγχείρημα που απαντά σε ανάγκη της γειτονιάς.',
      'To plan together a venture that answers a need of the neighbourhood.',
    ),
    topics: [
      topic(text('Ποια ανάγκη μένει ακάλυπτη', 'Which need is not covered'), [
        'needs-identification',
        'local-needs',
      ]),
      topic(text('Πιλοτικό σχέδιο κοινωνικού παντοπωλείου', 'Pilot plan of a social grocery'), [
        'pilot-plan',
      ]),
      topic(text('Πιλοτικό σχέδιο φροντίδας στο σπίτι', 'Pilot plan of care at home'), ['pilot-plan']),
      topic(text('Επιχειρηματικό σχέδιο βήμα βήμα', 'A business plan step by step'), ['business-plan']),
      topic(text('Καταστατικό και εγγραφή στο μητρώο', 'Articles and entry in the register'), [
        'legal-framework',
      ]),
      topic(text('Έξοδα του πρώτου έτους', 'Costs of the first year'), ['costs']),
      topic(text('Οι πρώτοι πελάτες', 'The first customers'), ['customers', 'marketing']),
    ],
  },
  {
    kind: 'PROMOTION_WORKSHOPS',
    mark: 'promotion-workshops',
    name: text('Εργαστήρια προβολής *', 'Promotion workshops *'),
    session: text('Εργαστήριο προβολής *', 'Promotion workshop *'),
    groupSize: 10,
    categories: ALL,
    purpose: text(
      'Να μάθουν οι φορείς να δείχνουν τη δουλειά τους με δικά τους μέσα.',
      'To let the bodies learn to show their work by their own means.',
    ),
    topics: [
      topic(text('Φωτογραφίες με το κινητό', 'Photographs with the phone'), ['online-images']),
      topic(text('Κείμενα που διαβάζονται', 'Texts that are read'), ['promotion-content']),
      topic(text('Σελίδα του φορέα στα κοινωνικά δίκτυα', "The body's page on social media"), [
        'social-media',
      ]),
      topic(text('Λογότυπο και ταυτότητα', 'Logo and identity'), ['corporate-identity']),
      topic(text('Πώς μας βρίσκουν στις μηχανές αναζήτησης', 'How search engines find us'), [
        'search-engines',
      ]),
      topic(text('Άδεια για πρόσωπα σε φωτογραφίες', 'Consent of people in photographs'), [
        'promotion-consent',
      ]),
    ],
  },
];

/** Rooms where sessions are held. */
export const ROOMS: readonly Text[] = [
  text('Πνευματικό Κέντρο, αίθουσα Α', 'Cultural Centre, hall A'),
  text('Δημοτική Βιβλιοθήκη, αίθουσα εκδηλώσεων', 'Municipal Library, events room'),
  text('Κέντρο Κοινότητας, πρώτος όροφος', 'Community Centre, first floor'),
  text('Δημαρχείο, αίθουσα συνεδριάσεων', 'Town Hall, meeting room'),
  text('Εργατικό Κέντρο, μικρή αίθουσα', 'Labour Centre, small hall'),
];

/** What came out of a session. */
export const OUTCOMES: readonly Text[] = [
  text(
    'Οι φορείς ζήτησαν κοινό χώρο αποθήκευσης που θα παραχωρήσει ο δήμος.',
    'The bodies asked for shared storage, given by the municipality.',
  ),
  text(
    'Συμφωνήθηκε να ανταλλάσσουν μεταξύ τους στοιχεία για προμηθευτές.',
    'They agreed to tell each other about suppliers.',
  ),
  text(
    'Φάνηκε ότι οι περισσότεροι δεν γνωρίζουν τις προσκλήσεις που είναι ανοικτές.',
    'It showed that most do not know of the calls that are open.',
  ),
  text(
    'Τρεις φορείς ανέλαβαν να γράψουν μαζί μία πρόταση.',
    'Three bodies undertook to write a proposal together.',
  ),
  text(
    'Ζητήθηκε πρακτική βοήθεια με τη λογιστική παρακολούθηση.',
    'They asked for practical help with accounting.',
  ),
  text(
    'Οι άνεργοι που συμμετείχαν θέλουν να γνωρίσουν φορείς που προσλαμβάνουν.',
    'Unemployed participants want to meet bodies that hire.',
  ),
];
