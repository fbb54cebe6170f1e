import { expect } from 'vitest';
import { jsonText } from './book.js';
import type { Walker } from './walker.js';

/** Records in the words of their standards, and back again. */
export async function takeOut(walker: Walker): Promise<void> {
  const { book } = walker;
  book.chapter('Grants as 360Giving, services as HSDS');
  await walker.run(
    'npm run export -w @koinipoli/funding-tools -- --record grants --format 360giving-json --output ~/grants.json',
  );
  const { version, grants } = JSON.parse(await walker.read('grants.json'));
  expect(grants.length).toBeGreaterThan(50);
  const call = grants.find((grant: { grantProgramme?: unknown[] }) => grant.grantProgramme);
  book.say(`360Giving ${version}; ${grants.length} grants, one of them:`);
  book.show('json', jsonText(call));
  book.say('What went out comes in again equal:');
  const again = await walker.run(
    'npm run import -w @koinipoli/funding-tools -- ~/grants.json --source network --dry-run',
  );
  expect(again).toMatch(/ 0 new\n +0 changed/);
  await walker.run('npm run export -w @koinipoli/social-care -- --format hsds-json --output ~/services.json');
  const { services } = JSON.parse(await walker.read('services.json'));
  book.say(
    `HSDS 3; ${services.length} services, one of them. Its \`attributes\`, not shown, carry what HSDS has no word for, as HSDS lays down:`,
  );
  book.show('json', jsonText(withoutAttributes(services[0])));
}

const withoutAttributes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'attributes' ? undefined : part)));
