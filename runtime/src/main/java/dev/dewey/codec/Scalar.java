package dev.dewey.codec;

import dev.dewey.json.Excerpt;
import java.time.DateTimeException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codec of a type whose values are one JSON value each; null is JSON's null. */
final class Scalar<T> implements JsonCodec<@Nullable T> {
  private final BiConsumer<JsonOutput, T> writer;
  private final Function<JsonInput, T> reader;

  private Scalar(BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  static <T> JsonCodec<@Nullable T> of(
      BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) {
    return new Scalar<>(writer, reader);
  }

  /** A type that says itself that there is nothing, and so is never null. */
  static <T> JsonCodec<T> optional(
      BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) {
    return new Optional<>(writer, reader);
  }

  /** A type that travels as its own text; {@code name} says in errors what the text is not. */
  static <T> JsonCodec<@Nullable T> text(
      String name, Function<T, String> printer, Function<String, T> parser) {
    return new Scalar<>(
        (out, value) -> out.value(printer.apply(value)), in -> parse(in, name, parser));
  }

  static <T> JsonCodec<@Nullable T> text(String name, Function<String, T> parser) {
    return text(name, Object::toString, parser);
  }

  private static <T> T parse(JsonInput in, String name, Function<String, T> parser) {
    String text = in.nextString();
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw in.invalid(Excerpt.quote(text) + " is no " + name);
    }
  }

  @Override
  public void write(JsonOutput out, @Nullable T value) {
    if (value == null) {
      out.nullValue();
    } else {
      writer.accept(out, value);
    }
  }

  @Override
  public @Nullable T read(JsonInput in) {
    return in.nextNull() ? null : reader.apply(in);
  }

  private record Optional<T>(BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader)
      implements JsonCodec<T> {
    @Override
    public void write(JsonOutput out, T value) {
      if (value == null) {
        throw out.invalid("an Optional is null");
      }
      writer.accept(out, value);
    }

    @Override
    public T read(JsonInput in) {
      return reader.apply(in);
    }
  }
}
