package dev.dewey.composed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.dewey.spi.DataStoreGetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import okio.Buffer;

/** What a saved schedule looks like as bytes: JSON, the messages in Base64. */
final class ScheduleFormat {
  private ScheduleFormat() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Writes {@code [0,1,5]}. */
  static byte[] writeIndex(Set<Integer> chunks) {
    return bytes(chunks.toString());
  }

  static List<Integer> readIndex(byte[] bytes) {
    return read(
        bytes,
        json -> {
          List<Integer> chunks = new ArrayList<>();
          json.beginArray();
          while (json.hasNext()) {
            chunks.add(json.nextInt());
          }
          json.endArray();
          return chunks;
        });
  }

  /** Writes {@code [[due millis, parks, "message"], …]}. */
  static byte[] writeChunk(Collection<Waiting> messages) {
    Buffer buffer = new Buffer();
    try (JsonWriter json = JsonWriter.of(buffer)) {
      json.beginArray();
      for (Waiting waiting : messages) {
        json.beginArray();
        json.value(waiting.due().toEpochMilli());
        json.value(waiting.parks());
        json.value(Base64.getEncoder().encodeToString(waiting.message()));
        json.endArray();
      }
      json.endArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readByteArray();
  }

  static List<Waiting> readChunk(byte[] bytes) {
    return read(
        bytes,
        json -> {
          List<Waiting> messages = new ArrayList<>();
          json.beginArray();
          while (json.hasNext()) {
            json.beginArray();
            Instant due = Instant.ofEpochMilli(json.nextLong());
            int parks = json.nextInt();
            messages.add(new Waiting(Base64.getDecoder().decode(json.nextString()), due, parks));
            json.endArray();
          }
          json.endArray();
          return messages;
        });
  }

  private static <T> T read(byte[] bytes, Reading<T> reading) {
    try {
      return reading.from(JsonReader.of(new Buffer().write(bytes)));
    } catch (IOException | JsonDataException | IllegalArgumentException e) {
      throw new DataStoreGetException(
          "the task store holds a schedule that cannot be read, because its bytes are damaged or not ours. Move its keys \"schedule:…\" away to start without them.",
          e);
    }
  }

  private interface Reading<T> {
    T from(JsonReader json) throws IOException;
  }
}
