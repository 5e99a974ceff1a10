package dev.dewey.testkit.served;

import dev.dewey.broker.Broker;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testkit.process.KillContract;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Workers at a broker in memory lose nothing when they are killed: the broker lives on. */
final class ServedBrokerTest implements KillContract {
  private BrokerServer server;

  @BeforeEach
  void open() throws IOException {
    server = new BrokerServer(MemoryBroker::new);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Override
  public String brokerUri() {
    return server.uri();
  }

  /** Tests are part of a module here, which provides no more than its main code says. */
  @Override
  public Broker openHere(String queue) {
    return new ServedBroker(URI.create(brokerUri()), queue);
  }

  @Override
  public String classPath() {
    return KillContract.super.classPath() + File.pathSeparator + "target/test-classes";
  }
}
