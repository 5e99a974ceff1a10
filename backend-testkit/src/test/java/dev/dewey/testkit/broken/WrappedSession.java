package dev.dewey.testkit.broken;

import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import java.time.Duration;
import java.util.List;

/** A session that leaves everything to another one, to be given a mistake. */
class WrappedSession implements Session {
  private final Session session;

  WrappedSession(Session session) {
    this.session = session;
  }

  @Override
  public Exchange exchange(List<Settlement> settlements, int want) {
    return session.exchange(settlements, want);
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    return session.await(atMost);
  }

  @Override
  public void renew() {
    session.renew();
  }

  @Override
  public void close() {
    session.close();
  }
}
