package dev.unbus.files;

import dev.unbus.delivery.group.GroupConsumer;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupSourceEndpoint;
import dev.unbus.delivery.group.SlotId;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** A folder of record files as the beginning of a route: one message a record, or a group of records. */
public final class FilesEndpoint extends DefaultEndpoint implements GroupSourceEndpoint {

    private final String resource;
    private final FilesOptions options;
    private final FilesConfig config;
    private final FileParts.Cut cut;
    private final Supplier<RecordFolder> folder;

    FilesEndpoint(
            String uri,
            Component component,
            String resource,
            FilesOptions options,
            FilesConfig config,
            Supplier<RecordFolder> folder) {
        super(uri, component);
        this.resource = resource;
        this.options = options;
        this.config = config;
        this.cut = options.cut(config.bounds());
        this.folder = folder;
    }

    @Override
    public String resource() {
        return resource;
    }

    /** One: the records of a folder have an order. */
    @Override
    public int slots() {
        return 1;
    }

    @Override
    public GroupSource source(SlotId slot) {
        return new FilesSource(this, folder.get());
    }

    @Override
    public OptionalLong backlog() throws IOException {
        try (RecordFolder looked = folder.get()) {
            return looked.waiting();
        }
    }

    @Override
    public @Nullable String commitRecord() {
        return options.commitRecord();
    }

    FileParts.Cut cut() {
        return cut;
    }

    boolean firstPass() {
        return options.firstPass();
    }

    boolean groups() {
        return options.groupBy() != null;
    }

    Duration pollInterval() {
        return config.pollInterval();
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GroupConsumer consumer = new GroupConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a route can only begin with " + getEndpointBaseUri());
    }
}
