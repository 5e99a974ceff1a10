package com.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileBackendTest {
  @TempDir Path folder;

  @Test
  void messagesComeInTheirOrderAndOnce() {
    FileQueue written = FileQueue.open(folder, "queue");
    List<String> messages = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
    messages.forEach(message -> written.write(message.getBytes(UTF_8)));

    assertThat(FileQueue.open(folder, "queue").length()).isEqualTo(50);
    assertThat(readAll(FileQueue.open(folder, "queue"))).isEqualTo(messages);
    assertThat(written.read()).isNull();
  }

  @Test
  void oneOfManyReadersGetsAMessage() throws Exception {
    FileQueue queue = FileQueue.open(folder, "queue");
    List<String> messages = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    messages.forEach(message -> queue.write(message.getBytes(UTF_8)));
    Callable<List<String>> reader = () -> readAll(FileQueue.open(folder, "queue"));
    ExecutorService readers = Executors.newFixedThreadPool(4);
    List<String> read = new ArrayList<>();

    try {
      for (Future<List<String>> each : readers.invokeAll(List.of(reader, reader, reader, reader))) {
        read.addAll(each.get());
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(messages);
  }

  @Test
  void valuesAreTakenOrSeen() {
    FileDataStore store = FileDataStore.open(folder, "store");
    store.put("schedule:../ä", bytes("first"));
    store.put("schedule:../ä", bytes("second"));

    assertThat(FileDataStore.open(folder, "store").peek("schedule:../ä"))
        .isEqualTo(bytes("second"));
    assertThat(store.get("schedule:../ä")).isEqualTo(bytes("second"));
    assertThat(store.get("schedule:../ä")).isNull();
    assertThat(store.peek("schedule:../ä")).isNull();
  }

  @Test
  void flushedIsEmpty() {
    FileDataStore store = FileDataStore.open(folder, "store");
    FileQueue queue = FileQueue.open(folder, "queue");
    store.put("key", bytes("value"));
    queue.write(bytes("message"));

    store.flush();
    queue.flush();

    assertThat(store.peek("key")).isNull();
    assertThat(queue.length()).isZero();
  }

  private static List<String> readAll(FileQueue queue) {
    List<String> messages = new ArrayList<>();
    for (byte[] message = queue.read(); message != null; message = queue.read()) {
      messages.add(new String(message, UTF_8));
    }
    return messages;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
