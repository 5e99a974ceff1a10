package dev.dewey.redis.session;

import dev.dewey.broker.Settlement;
import java.util.List;

/**
 * What an exchange is to do: to settle some deliveries, and to fetch others.
 *
 * @param number one more than that of the last one answered; the same again to hear an answer that
 *     was lost
 * @param settlements each of another delivery
 * @param want how many messages to fetch at most
 */
record ExchangeRequest(long number, List<Settlement> settlements, int want) {}
