package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.json.RawJson;

/** Writes and reads with one output and one input, as consumers do, and asserts what comes out. */
final class Coding {
  final JsonOutput out = new JsonOutput();
  final JsonInput in = new JsonInput();

  <T> T read(String json, JsonCodec<T> codec) {
    return in.fromJson(RawJson.of(json), codec);
  }

  <T> String write(JsonCodec<T> codec, T value) {
    return out.toJson(codec, value).toString();
  }

  <T> void isWritten(JsonCodec<T> codec, T value, String json) {
    assertThat(write(codec, value)).isEqualTo(json);
    assertThat(read(json, codec)).isEqualTo(value);
  }

  void refuses(String json, JsonCodec<?> codec, String message) {
    assertThatExceptionOfType(JsonDecodeException.class)
        .as(json)
        .isThrownBy(() -> read(json, codec))
        .withMessage(message);
    assertThat(read("\"usable\"", Codecs.STRING)).isEqualTo("usable");
  }

  <T> void refusesToWrite(JsonCodec<T> codec, T value, String message) {
    assertThatExceptionOfType(JsonEncodeException.class)
        .isThrownBy(() -> write(codec, value))
        .withMessage(message);
    assertThat(write(Codecs.STRING, "usable")).isEqualTo("\"usable\"");
  }
}
