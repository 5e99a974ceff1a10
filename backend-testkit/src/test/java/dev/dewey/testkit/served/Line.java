package dev.dewey.testkit.served;

import dev.dewey.spi.QueueException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** A client's connection: one question, and its answer, at a time. */
final class Line implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  interface Question {
    void write(DataOutputStream out) throws IOException;
  }

  interface Answer<T> {
    T read(DataInputStream in) throws IOException;
  }

  Line(URI uri, String queue) {
    try {
      socket = new Socket(uri.getHost(), uri.getPort());
      socket.setTcpNoDelay(true);
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      out.writeUTF(queue);
    } catch (IOException e) {
      throw new QueueException("the broker at " + uri + " cannot be reached", e);
    }
  }

  synchronized <T> T ask(Wire.Ask ask, Question question, Answer<T> answer) {
    try {
      out.writeByte(ask.ordinal());
      question.write(out);
      out.flush();
      return answer.read(in);
    } catch (IOException e) {
      throw new QueueException("the broker has gone", e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new QueueException("the line cannot be closed", e);
    }
  }
}
