package com.example.folder;

import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.QueueContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FolderQueueTest extends QueueContract {
  @TempDir Path root;

  @Override
  protected BaseQueue open(String name) {
    return new FolderQueue(root, name);
  }
}
