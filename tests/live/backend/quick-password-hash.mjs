/**
 * Vendure's own bcrypt takes a quarter of a second per password on purpose, seven seconds of
 * seeding in all. The passwords here guard nothing, so they get the cheapest scrypt there is.
 */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const digest = (plaintext, salt) => scryptSync(plaintext, salt, 32, { N: 2 });

export const quickPasswordHash = {
  async hash(plaintext) {
    const salt = randomBytes(16).toString('hex');
    return `${salt}:${digest(plaintext, salt).toString('hex')}`;
  },
  async check(plaintext, hash) {
    const [salt, expected] = hash.split(':');
    return timingSafeEqual(digest(plaintext, salt), Buffer.from(expected, 'hex'));
  },
};
