package dev.dewey.composed;

import java.time.Instant;

/**
 * A message that a consumer holds back.
 *
 * @param due when it may run
 * @param parks how many times it was parked before
 */
record Waiting(byte[] message, Instant due, int parks) {}
