package dev.dewey.broker;

import dev.dewey.message.DeadReason;
import java.time.Instant;

/**
 * A message that can never run, or never again.
 *
 * @param message the bytes, exactly as they were
 * @param reason why
 * @param detail what exactly was wrong
 * @param at when it was given up
 */
public record DeadLetter(byte[] message, DeadReason reason, String detail, Instant at) {}
