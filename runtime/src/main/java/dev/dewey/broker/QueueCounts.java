package dev.dewey.broker;

/**
 * How many messages a queue holds.
 *
 * @param ready that may be fetched now
 * @param scheduled that are not due yet, retries and parked ones included
 * @param running that a consumer holds
 * @param dead that can never run
 */
public record QueueCounts(long ready, long scheduled, long running, long dead) {}
