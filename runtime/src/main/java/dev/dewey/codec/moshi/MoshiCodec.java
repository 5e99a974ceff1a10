package dev.dewey.codec.moshi;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.json.RawJson;
import java.io.IOException;
import java.util.Objects;
import okio.Buffer;

/**
 * A codec that leaves its values to an adapter written for Moshi.
 *
 * <p>The adapter sees one value at a time and no null, and is held to strict JSON: what it writes
 * is checked, and it reads nothing beyond its value. Safe for use by many threads if the adapter
 * is.
 *
 * @param <T> the type
 */
public final class MoshiCodec<T> implements JsonCodec<T> {
  private final JsonAdapter<T> adapter;

  private MoshiCodec(JsonAdapter<T> adapter) {
    this.adapter = adapter;
  }

  /** Makes a codec of an adapter. */
  @SuppressWarnings("exports") // whoever has an adapter has Moshi
  public static <T> JsonCodec<T> of(JsonAdapter<T> adapter) {
    return new MoshiCodec<>(Objects.requireNonNull(adapter, "adapter"));
  }

  @Override
  public void write(JsonOutput out, T value) {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    try {
      adapter.toJson(writer, value);
    } catch (IOException | JsonDataException | IllegalStateException e) {
      throw out.invalid(adapter + " cannot write a value (" + e.getMessage() + ")", e);
    }
    out.value(RawJson.of(buffer.readByteArray()));
  }

  @Override
  public T read(JsonInput in) {
    RawJson json = in.nextJson();
    Buffer buffer = new Buffer().write(json.array(), json.offset(), json.length());
    JsonReader reader = JsonReader.of(buffer);
    try {
      T value = adapter.fromJson(reader);
      if (value == null) {
        throw in.invalid(adapter + " made null of a value");
      }
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw in.invalid(adapter + " did not read all of a value");
      }
      return value;
    } catch (IOException | JsonDataException | IllegalStateException e) {
      throw in.invalid(adapter + " cannot read a value (" + e.getMessage() + ")", e);
    }
  }
}
