package dev.dewey.broker;

import java.util.List;

/**
 * What a broker answers to an exchange.
 *
 * @param deliveries the messages fetched, in the order to start them
 * @param refused the settlements that did not count, since their deliveries had been given to
 *     another consumer meanwhile
 */
public record Exchange(List<Delivery> deliveries, List<Settlement> refused) {}
