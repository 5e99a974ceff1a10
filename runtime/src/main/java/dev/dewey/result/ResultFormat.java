package dev.dewey.result;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.squareup.moshi.JsonWriter;
import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RawJson;
import dev.dewey.result.TaskResult.Dead;
import dev.dewey.result.TaskResult.Expired;
import dev.dewey.result.TaskResult.Failed;
import dev.dewey.result.TaskResult.Revoked;
import dev.dewey.result.TaskResult.Succeeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import okio.Buffer;

/**
 * Writes and reads results as stores keep them; the only place that knows their bytes.
 *
 * <p>A result is one JSON object whose first field is {@code state}: {@code succeeded} with a
 * {@code value}, {@code failed} with an {@code error}, {@code revoked}, {@code expired}, or {@code
 * dead} with {@code reason} and {@code detail}.
 */
public final class ResultFormat {
  private static final byte[] BEFORE_VALUE =
      "{\"state\":\"succeeded\",\"value\":".getBytes(US_ASCII);

  private ResultFormat() {}

  /** Writes a result whose value is JSON already. */
  public static byte[] write(TaskResult<RawJson> result) {
    if (result instanceof Succeeded<RawJson> succeeded) {
      return succeeded(succeeded.value());
    }
    Buffer buffer = new Buffer();
    try (JsonWriter json = JsonWriter.of(buffer)) {
      json.beginObject();
      writeEnd(json, result);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readByteArray();
  }

  private static byte[] succeeded(RawJson value) {
    int end = BEFORE_VALUE.length + value.length();
    byte[] bytes = Arrays.copyOf(BEFORE_VALUE, end + 1);
    value.copyTo(bytes, BEFORE_VALUE.length);
    bytes[end] = '}';
    return bytes;
  }

  private static void writeEnd(JsonWriter json, TaskResult<RawJson> result) throws IOException {
    if (result instanceof Failed<RawJson> failed) {
      TaskFailure failure = failed.failure();
      json.name("state").value("failed");
      json.name("error").value(failure.type());
      json.name("message").value(failure.message());
      json.name("stack").value(failure.stack());
      json.name("attempts").value(failure.attempts());
    } else if (result instanceof Dead<RawJson> dead) {
      json.name("state").value("dead");
      json.name("reason").value(dead.reason().name());
      json.name("detail").value(dead.detail());
    } else {
      json.name("state").value(result instanceof Expired ? "expired" : "revoked");
    }
  }

  /**
   * Reads a result; its value stays JSON.
   *
   * @throws JsonSyntaxException if the bytes are no result
   */
  public static TaskResult<RawJson> read(byte[] bytes) {
    ResultReader reader = new ResultReader(bytes);
    return switch (reader.state()) {
      case "succeeded" -> new Succeeded<>(reader.value());
      case "failed" -> new Failed<>(reader.failure());
      case "dead" -> new Dead<>(reader.reason(), reader.detail());
      case "expired" -> new Expired<>();
      case "revoked" -> new Revoked<>();
      default ->
          throw new JsonSyntaxException(
              JsonSyntaxException.Kind.SYNTAX,
              "a result has no state " + Excerpt.quote(reader.state()));
    };
  }
}
