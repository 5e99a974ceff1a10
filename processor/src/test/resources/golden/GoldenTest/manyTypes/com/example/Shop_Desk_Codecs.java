package com.example;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.EnumCodec;
import dev.dewey.codec.container.PrimitiveArrays;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link Shop.Desk} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
final class Shop_Desk_Codecs {
  static final JsonCodec<Shop_DeskTasks.Ship.Args> SHIP = new ShipCodec();

  static final JsonCodec<Shop_DeskTasks.Close.Args> CLOSE = new CloseCodec();

  static final JsonCodec<Shop_DeskTasks.Print.Args> PRINT = new PrintCodec();

  static final JsonCodec<Shop.Order> ORDER = Containers.nullable(new OrderCodec());

  static final JsonCodec<Shop.Line> LINE = Containers.nullable(new LineCodec());

  static final JsonCodec<Shop.Page<String>> PAGE_OF_STRING =
      Containers.nullable(new PageOfStringCodec());

  static final JsonCodec<Shop.Page<Shop.Order>> PAGE_OF_ORDER =
      Containers.nullable(new PageOfOrderCodec());

  static final JsonCodec<Shop.Unit> UNIT = EnumCodec.of(Shop.Unit.values());

  static final JsonCodec<List<Shop.Line>> LIST_OF_LINE = Containers.list(LINE);

  static final JsonCodec<Optional<Shop.Order>> OPTIONAL_OF_ORDER = Containers.optional(ORDER);

  static final JsonCodec<List<String>> LIST_OF_STRING = Containers.list(Codecs.STRING);

  static final JsonCodec<Set<Shop.Unit>> SET_OF_UNIT = Containers.set(UNIT);

  @SuppressWarnings("unchecked")
  static final JsonCodec<Set<Shop.Unit>[]> SET_OF_UNIT_ARRAY =
      Containers.array(SET_OF_UNIT, Set[]::new);

  static final JsonCodec<List<Shop.Order>> LIST_OF_ORDER = Containers.list(ORDER);

  static final JsonCodec<Map<String, Shop.Page<Shop.Order>>> MAP_OF_PAGE_OF_ORDER =
      Containers.map(PAGE_OF_ORDER);

  static final JsonCodec<Collection<int[]>> COLLECTION_OF_INTS =
      Containers.collection(PrimitiveArrays.INTS);

  static final JsonCodec<byte[][]> BYTES_ARRAY = Containers.array(Codecs.BYTES, byte[][]::new);

  static final JsonCodec<Map<String, Shop.Page<Shop.Order>>> SHIP_RESULT = MAP_OF_PAGE_OF_ORDER;

  static final JsonCodec<byte[][]> PRINT_RESULT = BYTES_ARRAY;

  private Shop_Desk_Codecs() {}

  private static final class ShipCodec implements JsonCodec<Shop_DeskTasks.Ship.Args> {
    private static final FieldNames FIELDS =
        FieldNames.of("order", "notes", "units", "grade", "weights");

    @Override
    public void write(JsonOutput out, Shop_DeskTasks.Ship.Args value) {
      out.beginObject();
      ORDER.write(out.name("order"), value.order());
      PAGE_OF_STRING.write(out.name("notes"), value.notes());
      SET_OF_UNIT_ARRAY.write(out.name("units"), value.units());
      out.name("grade").value(String.valueOf(value.grade()));
      PrimitiveArrays.FLOATS.write(out.name("weights"), value.weights());
      out.endObject();
    }

    @Override
    public Shop_DeskTasks.Ship.Args read(JsonInput in) {
      Shop.Order order = null;
      Shop.Page<String> notes = null;
      Set<Shop.Unit>[] units = null;
      char grade = 0;
      float[] weights = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> order = ORDER.read(in);
          case 1 -> notes = PAGE_OF_STRING.read(in);
          case 2 -> units = SET_OF_UNIT_ARRAY.read(in);
          case 3 -> grade = Codecs.nextChar(in);
          case 4 -> weights = PrimitiveArrays.FLOATS.read(in);
        }
      }
      in.endObject();
      return new Shop_DeskTasks.Ship.Args(order, notes, units, grade, weights);
    }
  }

  private static final class CloseCodec implements JsonCodec<Shop_DeskTasks.Close.Args> {
    private static final FieldNames FIELDS = FieldNames.of();

    @Override
    public void write(JsonOutput out, Shop_DeskTasks.Close.Args value) {
      out.beginObject();
      out.endObject();
    }

    @Override
    public Shop_DeskTasks.Close.Args read(JsonInput in) {
      in.beginObject(FIELDS);
      in.nextField();
      in.endObject();
      return new Shop_DeskTasks.Close.Args();
    }
  }

  private static final class PrintCodec implements JsonCodec<Shop_DeskTasks.Print.Args> {
    private static final FieldNames FIELDS = FieldNames.of("pages", "copies", "tray");

    @Override
    public void write(JsonOutput out, Shop_DeskTasks.Print.Args value) {
      out.beginObject();
      COLLECTION_OF_INTS.write(out.name("pages"), value.pages());
      Codecs.BYTE.write(out.name("copies"), value.copies());
      out.name("tray").value(value.tray());
      out.endObject();
    }

    @Override
    public Shop_DeskTasks.Print.Args read(JsonInput in) {
      Collection<int[]> pages = null;
      Byte copies = null;
      short tray = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> pages = COLLECTION_OF_INTS.read(in);
          case 1 -> copies = Codecs.BYTE.read(in);
          case 2 -> tray = Codecs.nextShort(in);
        }
      }
      in.endObject();
      return new Shop_DeskTasks.Print.Args(pages, copies, tray);
    }
  }

  private static final class OrderCodec implements JsonCodec<Shop.Order> {
    private static final FieldNames FIELDS = FieldNames.of("id", "lines", "replaces", "at");

    @Override
    public void write(JsonOutput out, Shop.Order value) {
      out.beginObject();
      Codecs.UUID.write(out.name("id"), value.id());
      LIST_OF_LINE.write(out.name("lines"), value.lines());
      OPTIONAL_OF_ORDER.write(out.name("replaces"), value.replaces());
      Codecs.INSTANT.write(out.name("at"), value.at());
      out.endObject();
    }

    @Override
    public Shop.Order read(JsonInput in) {
      UUID id = null;
      List<Shop.Line> lines = null;
      Optional<Shop.Order> replaces = null;
      Instant at = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> id = Codecs.UUID.read(in);
          case 1 -> lines = LIST_OF_LINE.read(in);
          case 2 -> replaces = OPTIONAL_OF_ORDER.read(in);
          case 3 -> at = Codecs.INSTANT.read(in);
        }
      }
      in.endObject();
      return new Shop.Order(id, lines, replaces, at);
    }
  }

  private static final class LineCodec implements JsonCodec<Shop.Line> {
    private static final FieldNames FIELDS = FieldNames.of("article", "amount", "unit");

    @Override
    public void write(JsonOutput out, Shop.Line value) {
      out.beginObject();
      Codecs.STRING.write(out.name("article"), value.article());
      out.name("amount").value(value.amount());
      UNIT.write(out.name("unit"), value.unit());
      out.endObject();
    }

    @Override
    public Shop.Line read(JsonInput in) {
      String article = null;
      double amount = 0;
      Shop.Unit unit = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> article = Codecs.STRING.read(in);
          case 1 -> amount = in.nextDouble();
          case 2 -> unit = UNIT.read(in);
        }
      }
      in.endObject();
      return new Shop.Line(article, amount, unit);
    }
  }

  private static final class PageOfStringCodec implements JsonCodec<Shop.Page<String>> {
    private static final FieldNames FIELDS = FieldNames.of("items", "more");

    @Override
    public void write(JsonOutput out, Shop.Page<String> value) {
      out.beginObject();
      LIST_OF_STRING.write(out.name("items"), value.items());
      out.name("more").value(value.more());
      out.endObject();
    }

    @Override
    public Shop.Page<String> read(JsonInput in) {
      List<String> items = null;
      boolean more = false;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> items = LIST_OF_STRING.read(in);
          case 1 -> more = in.nextBoolean();
        }
      }
      in.endObject();
      return new Shop.Page<>(items, more);
    }
  }

  private static final class PageOfOrderCodec implements JsonCodec<Shop.Page<Shop.Order>> {
    private static final FieldNames FIELDS = FieldNames.of("items", "more");

    @Override
    public void write(JsonOutput out, Shop.Page<Shop.Order> value) {
      out.beginObject();
      LIST_OF_ORDER.write(out.name("items"), value.items());
      out.name("more").value(value.more());
      out.endObject();
    }

    @Override
    public Shop.Page<Shop.Order> read(JsonInput in) {
      List<Shop.Order> items = null;
      boolean more = false;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> items = LIST_OF_ORDER.read(in);
          case 1 -> more = in.nextBoolean();
        }
      }
      in.endObject();
      return new Shop.Page<>(items, more);
    }
  }
}
