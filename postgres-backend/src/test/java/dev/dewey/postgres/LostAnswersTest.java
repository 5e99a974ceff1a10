package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.LostAnswersContract;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an exchange that happens, and whose answer never comes. */
final class LostAnswersTest implements LostAnswersContract {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final String queue = postgres.newName("beans");
  private final URI uri = URI.create(postgres.url());
  private final TcpProxy proxy = TcpProxy.to(uri.getPort());
  private final PostgresBroker near =
      new PostgresBroker(queue, PostgresDatabase.of(uri.toString()));
  private final PostgresBroker far =
      new PostgresBroker(
          queue, PostgresDatabase.of(Psql.byPort(postgres.url(), proxy.port()) + "?listen=false"));

  @Override
  public Broker near() {
    return near;
  }

  @Override
  public Broker far() {
    return far;
  }

  @Override
  public TcpProxy proxy() {
    return proxy;
  }

  @AfterEach
  void close() {
    far.close();
    proxy.close();
    near.flush();
    near.close();
  }
}
