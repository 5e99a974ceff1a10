package dev.dewey.command;

import dev.dewey.message.TaskId;

/**
 * What a running call may want to know about itself.
 *
 * <p>Id and attempt together make an idempotency key for what the call does to the outside world.
 *
 * @param id the id of the call, the same at each try
 * @param attempt which try this is, the first being 1
 * @param delivery how many times this try was handed to a consumer, the first being 1; more than 1
 *     when a consumer died with it
 */
public record TaskContext(TaskId id, int attempt, int delivery) {}
