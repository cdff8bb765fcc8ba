package dev.pujiang.routing.directory;

import dev.pujiang.edge.startup.Fault;
import dev.pujiang.routing.RoutingConfig;
import dev.pujiang.routing.directory.DirectoryImport.Result;
import dev.pujiang.routing.rule.RuleBooks;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Imports the folders of {@code routing.directory.seed} at start, each only if its files have changed since, and before the first
 * case is taken in. A folder that cannot be read or has faults ends the start and names them: the service does not run on half of what
 * the operator wants.
 */
@ApplicationScoped
class DirectorySeed {

    private static final Logger LOG = Logger.getLogger(DirectorySeed.class);
    private static final String SEED = "routing.directory.seed";
    private static final int TOLD_FAULTS = 100;

    private final DirectoryImport directory;
    private final DirectoryStore store;
    private final RuleBooks ruleBooks;
    private final RoutingConfig config;
    private final Clock clock;

    DirectorySeed(DirectoryImport directory, DirectoryStore store, RuleBooks ruleBooks, RoutingConfig config, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.ruleBooks = ruleBooks;
        this.config = config;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start, DirectorySeed self) {
        for (Path folder : config.directory().seed().orElse(List.of())) {
            try {
                self.importFolder(folder);
            } catch (IOException e) {
                throw new Fault(SEED, folder + " cannot be read: " + e).refusal();
            }
        }
        ruleBooks.reload();
    }

    @Transactional
    void importFolder(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        DirectoryFiles files = DirectoryFiles.in(folder);
        String sha256 = files.sha256();
        if (store.isSeeded(name, sha256)) {
            LOG.infof("directory %s: unchanged", name);
            return;
        }
        switch (directory.run(files)) {
            case Result.Imported imported -> {
                store.noteSeed(name, sha256, clock.instant());
                LOG.infof("directory %s: %d bodies, %d posts, %d officials, %d rules new or changed", name,
                        imported.bodies(), imported.posts(), imported.officials(), imported.rules());
            }
            case Result.Refused refused -> throw new Fault(SEED,
                    refused.faults().stream().limit(TOLD_FAULTS).map(fault -> "\n" + name + "/" + fault)
                            .collect(Collectors.joining("", folder + " has " + refused.faults().size() + " faults:", "")))
                    .refusal();
        }
    }
}
