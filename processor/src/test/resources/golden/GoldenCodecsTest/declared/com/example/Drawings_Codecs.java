package com.example;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.EnumCodec;
import dev.dewey.codec.container.MapKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link Drawings} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
final class Drawings_Codecs {
  static final JsonCodec<DrawingsTasks.Draw.Args> DRAW = new DrawCodec();

  static final JsonCodec<Drawings.Circle> CIRCLE = Containers.required(new CircleCodec());

  static final JsonCodec<Drawings.Text> TEXT = Containers.required(new TextCodec());

  static final JsonCodec<Drawings.Shape> SHAPE = Containers.required(new ShapeCodec());

  static final JsonCodec<Drawings.Hue> HUE =
      Containers.required(EnumCodec.of(Drawings.Hue.values()).renamed(Drawings.Hue.RED, "rot"));

  static final JsonCodec<String> STRING = Containers.required(Codecs.STRING);

  static final JsonCodec<List<Drawings.Shape>> LIST_OF_SHAPE =
      Containers.required(Containers.list(SHAPE));

  static final JsonCodec<Drawings.Length> LENGTH = Containers.required(new Drawings.LengthCodec());

  static final JsonCodec<Map<Integer, Drawings.Length>> MAP_BY_INT_OF_LENGTH =
      Containers.required(Containers.map(MapKey.INT, LENGTH));

  static final JsonCodec<Map<UUID, Drawings.Shape>> MAP_BY_UUID_OF_SHAPE =
      Containers.required(Containers.map(MapKey.UUID, SHAPE));

  static final JsonCodec<Map<UUID, Drawings.Shape>> DRAW_RESULT = MAP_BY_UUID_OF_SHAPE;

  private Drawings_Codecs() {}

  private static final class DrawCodec implements JsonCodec<DrawingsTasks.Draw.Args> {
    private static final FieldNames FIELDS = FieldNames.of("shapes", "widths", "copies");

    @Override
    public void write(JsonOutput out, DrawingsTasks.Draw.Args value) {
      out.beginObject();
      LIST_OF_SHAPE.write(out.name("shapes"), value.shapes());
      MAP_BY_INT_OF_LENGTH.write(out.name("widths"), value.widths());
      Codecs.OPTIONAL_INT.write(out.name("copies"), value.copies());
      out.endObject();
    }

    @Override
    public DrawingsTasks.Draw.Args read(JsonInput in) {
      List<Drawings.Shape> shapes = null;
      Map<Integer, Drawings.Length> widths = null;
      OptionalInt copies = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> shapes = LIST_OF_SHAPE.read(in);
          case 1 -> widths = MAP_BY_INT_OF_LENGTH.read(in);
          case 2 -> copies = Codecs.OPTIONAL_INT.read(in);
        }
      }
      in.endObject();
      return new DrawingsTasks.Draw.Args(shapes, widths, copies);
    }
  }

  private static final class CircleCodec implements JsonCodec<Drawings.Circle> {
    private static final FieldNames FIELDS = FieldNames.of("radius", "colour");

    @Override
    public void write(JsonOutput out, Drawings.Circle value) {
      out.beginObject();
      out.name("radius").value(value.radius());
      HUE.write(out.name("colour"), value.hue());
      out.endObject();
    }

    @Override
    public Drawings.Circle read(JsonInput in) {
      int radius = 0;
      Drawings.Hue hue = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> radius = in.nextInt();
          case 1 -> hue = HUE.read(in);
        }
      }
      in.endObject();
      return new Drawings.Circle(radius, hue);
    }
  }

  private static final class TextCodec implements JsonCodec<Drawings.Text> {
    private static final FieldNames FIELDS = FieldNames.of("words", "font");

    @Override
    public void write(JsonOutput out, Drawings.Text value) {
      out.beginObject();
      STRING.write(out.name("words"), value.words());
      Codecs.STRING.write(out.name("font"), value.font());
      out.endObject();
    }

    @Override
    public Drawings.Text read(JsonInput in) {
      String words = null;
      String font = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> words = STRING.read(in);
          case 1 -> font = Codecs.STRING.read(in);
        }
      }
      in.endObject();
      return new Drawings.Text(words, font);
    }
  }

  private static final class ShapeCodec implements JsonCodec<Drawings.Shape> {
    private static final FieldNames TAG = FieldNames.of("type");

    private static final FieldNames KINDS = FieldNames.of("circle", "text");

    @Override
    public void write(JsonOutput out, Drawings.Shape value) {
      if (value instanceof Drawings.Circle circle) {
        CIRCLE.write(out.tag("type", "circle"), circle);
      } else if (value instanceof Drawings.Text text) {
        TEXT.write(out.tag("type", "text"), text);
      }
    }

    @Override
    public Drawings.Shape read(JsonInput in) {
      return switch (in.nextKind(TAG, KINDS)) {
        case 0 -> CIRCLE.read(in);
        default -> TEXT.read(in);
      };
    }
  }
}
