package dev.dewey.testkit.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/**
 * A network between clients and a server of this machine: clients connect to {@link #port}, and
 * what they and the server say passes through here, or does not.
 *
 * <p>An answer begins with the first bytes of the server after bytes of the client; whoever counts
 * on {@link #answers} being exact sends one request at a time on a connection. A connection from
 * which bytes were swallowed is of no use afterwards: {@link #cut} it. Safe for use by many
 * threads.
 */
public final class TcpProxy implements AutoCloseable {
  private final ServerSocket entrance;
  private final Weather weather = new Weather();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private volatile int target;

  private TcpProxy(ServerSocket entrance, int target) {
    this.entrance = entrance;
    this.target = target;
  }

  /** Forwards to a port of this machine. */
  public static TcpProxy to(int port) {
    return to(port, ServerSocketFactory.getDefault());
  }

  /**
   * Forwards to a port of this machine what arrives at a socket of another kind, TLS for instance.
   */
  public static TcpProxy to(int port, ServerSocketFactory factory) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      TcpProxy proxy = new TcpProxy(factory.createServerSocket(0, 50, loopback), port);
      daemon(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("no port of this machine can be listened on", e);
    }
  }

  /** The port of this machine at which clients connect. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Forwards new connections to another port from now on, as after a failover. */
  public void leadTo(int port) {
    target = port;
  }

  /**
   * Lets each piece arrive later from now on, both ways.
   *
   * @param time by how much, zero or more
   */
  public void delay(Duration time) {
    weather.delay(time);
  }

  /** Goes half-open: swallows all that is sent from now on, and leaves connections as they are. */
  public void swallow() {
    weather.swallow();
  }

  /** Swallows the answers of the server from now on; requests still arrive there. */
  public void swallowAnswers() {
    weather.swallowAnswers();
  }

  /** Decides about the answers from now on. */
  public void answers(Fates fates) {
    weather.decide(fates);
  }

  /** How many answers were lost or torn so far. */
  public long accidents() {
    return weather.accidents();
  }

  /** Forwards again what is sent from now on, at once and whole. */
  public void forward() {
    weather.forward();
  }

  /** Cuts all connections, and goes on accepting new ones. */
  public void cut() {
    connections.forEach(Connection::cut);
    connections.clear();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        connect(entrance.accept());
      } catch (IOException e) {
        // closed, or a client that has left again: the next one may fare better
      }
    }
  }

  private void connect(Socket client) {
    try {
      client.setTcpNoDelay(true);
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      server.setTcpNoDelay(true);
      Connection connection = new Connection(client, server, weather);
      connections.add(connection);
      connection.start();
      if (entrance.isClosed()) {
        connection.cut();
      }
    } catch (IOException e) {
      close(client); // nobody listens there now
    }
  }

  static void daemon(Runnable task) {
    Thread thread = new Thread(task, "tcp-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts all connections, and accepts no more. */
  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      cut(); // first, or what was held up would arrive after all
      weather.end();
    }
  }
}
