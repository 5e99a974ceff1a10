package dev.dewey.testkit.served;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.message.TaskId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Serves brokers of this process to others: a server small enough to trust, for tests of tests. */
public final class BrokerServer implements AutoCloseable {
  private final ServerSocket entrance;
  private final Function<String, Broker> opener;
  private final Map<String, Broker> brokers = new ConcurrentHashMap<>();
  private final Map<Long, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicLong lastSession = new AtomicLong();

  public BrokerServer(Function<String, Broker> opener) throws IOException {
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.opener = opener;
    daemon(this::accept);
  }

  public String uri() {
    return "served://127.0.0.1:" + entrance.getLocalPort();
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "broker-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        client.setTcpNoDelay(true);
        daemon(() -> serve(client));
      } catch (IOException e) {
        // closed
      }
    }
  }

  /** Of a client that is gone nothing is known: its sessions end by their leases. */
  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
      Broker broker = brokers.computeIfAbsent(in.readUTF(), opener);
      while (true) {
        Wire.Ask ask = Wire.Ask.values()[in.readByte()];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer(broker, ask, in, new DataOutputStream(bytes));
        out.write(bytes.toByteArray());
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      // the client is gone
    }
  }

  private void answer(Broker broker, Wire.Ask ask, DataInputStream in, DataOutputStream out)
      throws IOException, InterruptedException {
    switch (ask) {
      case ENQUEUE -> enqueue(broker, in, out);
      case OPEN -> open(broker, in, out);
      case EXCHANGE -> exchange(session(in), in, out);
      case AWAIT -> out.writeBoolean(session(in).await(Duration.ofMillis(in.readLong())));
      case RENEW -> {
        session(in).renew();
        out.writeBoolean(true);
      }
      case CLOSE -> {
        session(in).close();
        out.writeBoolean(true);
      }
      case PEEK -> Wire.bytes(out, broker.peekResult(new TaskId(in.readUTF())));
      case TAKE -> Wire.bytes(out, broker.takeResult(new TaskId(in.readUTF())));
      case COUNTS -> counts(broker, out);
      case LETTERS -> letters(broker, in, out);
      case FLUSH -> {
        broker.flush();
        out.writeBoolean(true);
      }
    }
  }

  private Session session(DataInputStream in) throws IOException {
    return sessions.get(in.readLong());
  }

  private static void enqueue(Broker broker, DataInputStream in, DataOutputStream out)
      throws IOException {
    List<NewMessage> batch = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      batch.add(Wire.message(in));
    }
    broker.enqueue(batch);
    out.writeBoolean(true);
  }

  private void open(Broker broker, DataInputStream in, DataOutputStream out) throws IOException {
    long id = lastSession.incrementAndGet();
    SessionSpec spec = new SessionSpec(in.readUTF(), Duration.ofMillis(in.readLong()));
    sessions.put(id, broker.open(spec));
    out.writeLong(id);
  }

  private static void exchange(Session session, DataInputStream in, DataOutputStream out)
      throws IOException {
    List<Settlement> settlements = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      settlements.add(Wire.settlement(in));
    }
    Exchange exchange = session.exchange(settlements, in.readInt());
    out.writeInt(exchange.deliveries().size());
    for (var delivery : exchange.deliveries()) {
      Wire.delivery(out, delivery);
    }
    out.writeInt(exchange.refused().size());
    for (Settlement refused : exchange.refused()) {
      out.writeInt(settlements.indexOf(refused));
    }
  }

  private static void counts(Broker broker, DataOutputStream out) throws IOException {
    QueueCounts counts = broker.counts();
    out.writeLong(counts.ready());
    out.writeLong(counts.scheduled());
    out.writeLong(counts.running());
    out.writeLong(counts.dead());
  }

  private static void letters(Broker broker, DataInputStream in, DataOutputStream out)
      throws IOException {
    Page<DeadLetter> page = broker.deadLetters(Wire.text(in), in.readInt());
    out.writeInt(page.items().size());
    for (DeadLetter letter : page.items()) {
      Wire.text(out, letter.key());
      Wire.bytes(out, letter.message());
      Wire.text(out, letter.reason().name());
      Wire.text(out, letter.detail());
      out.writeLong(letter.at().toEpochMilli());
    }
    Wire.text(out, page.next());
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
