import { manyBy, oneBy } from '@koinipoli/kit';
import { projectList } from './queries.js';

export const projectById = oneBy(projectList, 'id');
export const projectsByImplementer = manyBy(projectList, 'implementer');
export const projectsByMunicipality = manyBy(projectList, 'municipality');
export const projectsByTopic = manyBy(projectList, 'topic');
