package dev.dewey.codec;

import java.util.function.Consumer;
import java.util.function.Function;

/** A codec that does what a test says. */
record Fake<T>(Consumer<JsonOutput> writer, Function<JsonInput, T> reader) implements JsonCodec<T> {
  static JsonCodec<String> writing(Consumer<JsonOutput> writer) {
    return new Fake<>(writer, in -> "");
  }

  static <T> JsonCodec<T> reading(Function<JsonInput, T> reader) {
    return new Fake<>(out -> {}, reader);
  }

  @Override
  public void write(JsonOutput out, T value) {
    writer.accept(out);
  }

  @Override
  public T read(JsonInput in) {
    return reader.apply(in);
  }
}
