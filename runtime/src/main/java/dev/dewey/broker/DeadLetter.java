package dev.dewey.broker;

import dev.dewey.message.DeadReason;
import java.time.Instant;

/**
 * A message that can never run, or never again.
 *
 * @param key names the letter among those of its queue, as long as it is there; only its broker can
 *     read it
 * @param message the bytes, exactly as they were
 * @param reason why
 * @param detail what exactly was wrong
 * @param at when it was given up
 */
public record DeadLetter(
    String key, byte[] message, DeadReason reason, String detail, Instant at) {}
