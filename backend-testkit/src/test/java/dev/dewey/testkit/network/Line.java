package dev.dewey.testkit.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** A client's connection, on which lines are sent and answers read. */
final class Line implements AutoCloseable {
  private final Socket socket;

  Line(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
  }

  Line patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
    return this;
  }

  void say(String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
  }

  /** What arrives up to the end of a line, or of the connection, or of patience. */
  String hear() throws IOException {
    StringBuilder heard = new StringBuilder();
    try {
      for (int c = socket.getInputStream().read(); c != '\n'; c = socket.getInputStream().read()) {
        if (c < 0) {
          return heard + "(end)";
        }
        heard.append((char) c);
      }
      return heard.toString();
    } catch (SocketTimeoutException e) {
      return heard + "(silence)";
    } catch (SocketException e) {
      return heard + "(end)"; // cut while bytes were under way
    }
  }

  String ask(String line) throws IOException {
    say(line);
    return hear();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
