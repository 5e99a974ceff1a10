package dev.dewey.testkit.broken;

import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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

  /** Says other things than it is told to; what is refused of them is told as what was said. */
  final Exchange distorted(
      List<Settlement> settlements, UnaryOperator<Settlement> distortion, int want) {
    List<Settlement> said = settlements.stream().map(distortion).toList();
    Exchange exchange = session.exchange(said, want);
    List<Settlement> refused = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (exchange.refused().contains(said.get(i))) {
        refused.add(settlements.get(i));
      }
    }
    return new Exchange(exchange.deliveries(), refused);
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
