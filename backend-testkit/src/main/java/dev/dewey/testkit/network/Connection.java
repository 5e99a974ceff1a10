package dev.dewey.testkit.network;

import dev.dewey.testkit.network.Weather.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A client, a server, and a thread for each way between them. */
final class Connection {
  private final Socket client;
  private final Socket server;
  private final Weather weather;

  /** Whether the server was sent something since it last began to answer. */
  private volatile boolean asked;

  Connection(Socket client, Socket server, Weather weather) {
    this.client = client;
    this.server = server;
    this.weather = weather;
  }

  void start() {
    TcpProxy.daemon(() -> pump(client, server, Way.THERE));
    TcpProxy.daemon(() -> pump(server, client, Way.BACK));
  }

  private void pump(Socket from, Socket to, Way way) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        weather.hold();
        if (!weather.swallows(way)) {
          int passed = passed(way, n);
          out.write(buffer, 0, passed);
          if (passed < n) {
            break;
          }
        }
      }
    } catch (IOException | InterruptedException e) {
      // one end is closed, so the other is too
    } finally {
      cut();
    }
  }

  /** How many bytes of a piece are passed on; fewer than it has if the connection is to be cut. */
  private int passed(Way way, int length) {
    if (way == Way.THERE) {
      asked = true;
      return length;
    }
    if (!asked) {
      return length; // what comes after the beginning of an answer belongs to it
    }
    asked = false;
    Fate fate = weather.nextFate();
    if (fate instanceof Fate.IsTorn torn) {
      return Math.min(torn.bytes(), length - 1);
    }
    return fate instanceof Fate.IsLost ? 0 : length;
  }

  /** Closes both ends; those who use them see it at once. */
  void cut() {
    TcpProxy.close(client);
    TcpProxy.close(server);
  }
}
