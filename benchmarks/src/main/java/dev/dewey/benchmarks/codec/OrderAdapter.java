package dev.dewey.benchmarks.codec;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.dewey.benchmarks.codec.Order.Channel;
import dev.dewey.benchmarks.codec.Order.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a careful person writes with Moshi: names looked up at once, nothing by reflection. */
final class OrderAdapter extends JsonAdapter<Order> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "customer", "weight", "channel", "lines");
  private static final JsonReader.Options CHANNELS =
      JsonReader.Options.of("SHOP", "PHONE", "LETTER");
  private static final Channel[] CHANNEL = Channel.values();

  private final LineAdapter lineAdapter = new LineAdapter();

  @Override
  public void toJson(JsonWriter out, @Nullable Order value) throws IOException {
    Order order = Objects.requireNonNull(value);
    out.beginObject();
    out.name("id").value(order.id());
    out.name("customer").value(order.customer());
    out.name("weight").value(order.weight());
    out.name("channel").value(order.channel().name());
    out.name("lines").beginArray();
    for (Line line : order.lines()) {
      lineAdapter.toJson(out, line);
    }
    out.endArray();
    out.endObject();
  }

  @Override
  public Order fromJson(JsonReader in) throws IOException {
    String id = null;
    long customer = 0;
    double weight = 0;
    Channel channel = null;
    List<Line> lines = new ArrayList<>();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES)) {
        case 0 -> id = in.nextString();
        case 1 -> customer = in.nextLong();
        case 2 -> weight = in.nextDouble();
        case 3 -> channel = CHANNEL[in.selectString(CHANNELS)];
        case 4 -> readLines(in, lines);
        default -> {
          in.skipName();
          in.skipValue();
        }
      }
    }
    in.endObject();
    return new Order(
        Objects.requireNonNull(id), customer, weight, Objects.requireNonNull(channel), lines);
  }

  private void readLines(JsonReader in, List<Line> lines) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      lines.add(lineAdapter.fromJson(in));
    }
    in.endArray();
  }

  /** The same of a line. */
  private static final class LineAdapter extends JsonAdapter<Line> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("article", "quantity", "cents");

    @Override
    public void toJson(JsonWriter out, @Nullable Line value) throws IOException {
      Line line = Objects.requireNonNull(value);
      out.beginObject();
      out.name("article").value(line.article());
      out.name("quantity").value(line.quantity());
      out.name("cents").value(line.cents());
      out.endObject();
    }

    @Override
    public Line fromJson(JsonReader in) throws IOException {
      String article = null;
      int quantity = 0;
      long cents = 0;
      in.beginObject();
      while (in.hasNext()) {
        switch (in.selectName(NAMES)) {
          case 0 -> article = in.nextString();
          case 1 -> quantity = in.nextInt();
          case 2 -> cents = in.nextLong();
          default -> {
            in.skipName();
            in.skipValue();
          }
        }
      }
      in.endObject();
      return new Line(Objects.requireNonNull(article), quantity, cents);
    }
  }
}
