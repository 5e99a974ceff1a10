package dev.dewey.postgres.session;

import dev.dewey.postgres.broker.Bells;
import dev.dewey.postgres.broker.Health;
import dev.dewey.postgres.broker.Letters;
import dev.dewey.postgres.broker.ResultDays;
import dev.dewey.postgres.broker.Store;

/** Where consumers come to: a queue, and what they do there besides. */
public record Place(Store store, Bells bells, Letters letters, ResultDays days, Health health) {
  /** How many messages, and how many settlements, one step takes. */
  int most() {
    return Store.MOST;
  }
}
