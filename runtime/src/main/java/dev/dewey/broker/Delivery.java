package dev.dewey.broker;

/**
 * A message in the hands of a consumer, until it is settled.
 *
 * @param tag tells this delivery from every other one of the session
 * @param message the bytes that were enqueued
 * @param deliveries how many times it was delivered before, to consumers that died with it
 * @param parks how many times it was parked before
 */
public record Delivery(long tag, byte[] message, int deliveries, int parks) {}
