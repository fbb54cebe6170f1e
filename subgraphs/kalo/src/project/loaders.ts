import { oneBy } from '@koinipoli/kit';
import { projectList } from './queries.js';

export const projectById = oneBy(projectList, 'id');
