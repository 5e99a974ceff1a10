package com.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A store of one file for each value, named by its key, in a folder that processes share. */
public final class FileDataStore implements BaseDataStore {
  private final AtomicFolder folder;

  private FileDataStore(AtomicFolder folder) {
    this.folder = folder;
  }

  /** Opens a store, and makes its folder if it is not there. */
  public static FileDataStore open(Path parent, String name) {
    try {
      return new FileDataStore(new AtomicFolder(parent.resolve(name)));
    } catch (IOException e) {
      throw new QueueException("store " + name + " cannot be opened in " + parent, e);
    }
  }

  @Override
  public void put(String key, byte[] value) {
    try {
      folder.write(file(key), value);
    } catch (IOException e) {
      throw new DataStorePutException(key + " cannot be stored", e);
    }
  }

  @Override
  public byte @Nullable [] get(String key) {
    try {
      return folder.take(file(key));
    } catch (IOException e) {
      throw new DataStoreGetException(key + " cannot be taken", e);
    }
  }

  @Override
  public byte @Nullable [] peek(String key) {
    try {
      return folder.peek(file(key));
    } catch (IOException e) {
      throw new DataStoreGetException(key + " cannot be read", e);
    }
  }

  @Override
  public void flush() {
    try {
      for (String file : folder.names()) {
        folder.take(file);
      }
    } catch (IOException e) {
      throw new DataStoreGetException("the store cannot be flushed", e);
    }
  }

  /** A key may hold what file names may not. */
  private static String file(String key) {
    return HexFormat.of().formatHex(key.getBytes(UTF_8));
  }
}
