import { connectionOf } from '@koinipoli/kit';
import { Registration } from './type.js';

export const RegistrationConnection = connectionOf(Registration);
