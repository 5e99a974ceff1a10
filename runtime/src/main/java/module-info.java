/** What applications, generated code and backends compile against. */
module dev.dewey.runtime {
  requires com.squareup.moshi;
  // Moshi and Okio need it and, as automatic modules, cannot say so.
  requires kotlin.stdlib;
  requires okio;
  requires org.slf4j;
  // Only those need it who queue by transactions of a database, and their backend brings it.
  requires static transitive java.sql;
  requires static transitive org.jspecify;

  exports dev.dewey;
  exports dev.dewey.broker;
  exports dev.dewey.codec;
  exports dev.dewey.codec.container;
  exports dev.dewey.codec.moshi;
  exports dev.dewey.command;
  exports dev.dewey.composed;
  exports dev.dewey.consumer;
  exports dev.dewey.crontab;
  exports dev.dewey.instance;
  exports dev.dewey.json;
  exports dev.dewey.letter;
  exports dev.dewey.memory;
  exports dev.dewey.message;
  exports dev.dewey.result;
  exports dev.dewey.retry;
  exports dev.dewey.settings;
  exports dev.dewey.spi;
  exports dev.dewey.testing;

  uses dev.dewey.command.CommandRegistry.Provider;
  uses dev.dewey.settings.BrokerProvider;
  uses dev.dewey.settings.DataStoreProvider;
  uses dev.dewey.settings.QueueProvider;

  provides dev.dewey.settings.BrokerProvider with
      dev.dewey.settings.MemoryBackend.Brokers;
  provides dev.dewey.settings.DataStoreProvider with
      dev.dewey.settings.MemoryBackend.DataStores;
  provides dev.dewey.settings.QueueProvider with
      dev.dewey.settings.MemoryBackend.Queues;
}
