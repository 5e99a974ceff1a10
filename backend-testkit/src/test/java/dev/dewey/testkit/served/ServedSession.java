package dev.dewey.testkit.served;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A session at a broker of another process: a line for exchanges, and one for waits. */
record ServedSession(long id, Line exchanges, Line waits) implements Session {
  @Override
  public Exchange exchange(List<Settlement> settlements, int want) {
    return exchanges.ask(
        Wire.Ask.EXCHANGE,
        out -> {
          out.writeLong(id);
          out.writeInt(settlements.size());
          for (Settlement settlement : settlements) {
            Wire.settlement(out, settlement);
          }
          out.writeInt(want);
        },
        in -> {
          List<Delivery> deliveries = new ArrayList<>();
          for (int left = in.readInt(); left > 0; left--) {
            deliveries.add(Wire.delivery(in));
          }
          List<Settlement> refused = new ArrayList<>();
          for (int left = in.readInt(); left > 0; left--) {
            refused.add(settlements.get(in.readInt()));
          }
          return new Exchange(deliveries, refused);
        });
  }

  @Override
  public boolean await(Duration atMost) {
    return waits.ask(
        Wire.Ask.AWAIT,
        out -> {
          out.writeLong(id);
          out.writeLong(atMost.toMillis());
        },
        in -> in.readBoolean());
  }

  @Override
  public void renew() {
    exchanges.ask(Wire.Ask.RENEW, out -> out.writeLong(id), in -> in.readBoolean());
  }

  @Override
  public void close() {
    exchanges.ask(Wire.Ask.CLOSE, out -> out.writeLong(id), in -> in.readBoolean());
    exchanges.close();
    waits.close();
  }
}
