package dev.dewey.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/**
 * A network between client and server that can be told to swallow what is sent: its connections
 * stay open, and nothing arrives.
 */
final class Forwarder implements AutoCloseable {
  private final ServerSocket entrance;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean swallowingAnswers;
  private volatile boolean swallowing;
  private volatile int target;

  private Forwarder(ServerSocketFactory factory, int target) throws IOException {
    this.entrance = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    daemon(this::accept);
  }

  /** Forwards to a port of this machine. */
  static Forwarder to(int port) {
    return to(port, ServerSocketFactory.getDefault());
  }

  /** Forwards what arrives at a socket of a kind. */
  static Forwarder to(int port, ServerSocketFactory factory) {
    try {
      return new Forwarder(factory, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Swallows all that is sent from now on, both ways. */
  void swallow() {
    swallowing = true;
  }

  /** Swallows the answers of the server from now on; commands still arrive there. */
  void swallowAnswers() {
    swallowingAnswers = true;
  }

  /** Forwards new connections to another port from now on, as after a failover. */
  void leadTo(int port) {
    target = port;
  }

  /** Forwards again what is sent from now on. */
  void forward() {
    swallowing = false;
    swallowingAnswers = false;
  }

  /** Closes all connections, and goes on accepting new ones. */
  void cut() {
    sockets.forEach(Forwarder::close);
    sockets.clear();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        sockets.add(client);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(server);
        daemon(() -> pump(client, server, Way.THERE));
        daemon(() -> pump(server, client, Way.BACK));
      } catch (IOException e) {
        // closed, or nobody listens there now: the next one may fare better
      }
    }
  }

  private enum Way {
    THERE,
    BACK
  }

  private void pump(Socket from, Socket to, Way way) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!swallowing && !(swallowingAnswers && way == Way.BACK)) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // one end is closed, so the other is too
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "forwarder");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
