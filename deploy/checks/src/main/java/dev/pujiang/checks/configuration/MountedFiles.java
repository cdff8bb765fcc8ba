package dev.pujiang.checks.configuration;

import dev.pujiang.checks.manifest.Container;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Resource;
import java.util.Optional;

/**
 * What stands at a path in a container.
 *
 * @param mounted whether a volume is mounted there or above
 * @param present whether the volume has the file; unknown contents count as having it
 * @param content the file, if a ConfigMap holds it
 */
record MountedFiles(boolean mounted, boolean present, Optional<String> content) {

    static MountedFiles at(Overlay overlay, Container container, String path) {
        for (Place mount : container.at("volumeMounts").each()) {
            String folder = mount.at("mountPath").text();
            if (path.equals(folder) || path.startsWith(folder + "/")) {
                String file = path.equals(folder) ? mount.at("subPath").text() : path.substring(folder.length() + 1);
                return container.workload().spec().at("volumes").each().stream()
                        .filter(volume -> volume.at("name").text().equals(mount.at("name").text())).findFirst()
                        .map(volume -> in(overlay, volume, file))
                        .orElse(new MountedFiles(true, true, Optional.empty()));
            }
        }
        return new MountedFiles(false, false, Optional.empty());
    }

    private static MountedFiles in(Overlay overlay, Place volume, String file) {
        boolean ofMap = volume.at("configMap").exists();
        Place source = ofMap ? volume.at("configMap") : volume.at("secret");
        if (!source.exists() || file.isEmpty()) {
            return new MountedFiles(true, true, Optional.empty());
        }
        String key = file;
        if (source.at("items").exists()) {
            Optional<Place> item = source.at("items").each().stream().filter(found -> found.at("path").text().equals(file))
                    .findFirst();
            if (item.isEmpty()) {
                return new MountedFiles(true, false, Optional.empty());
            }
            key = item.get().at("key").text();
        }
        String name = source.at(ofMap ? "name" : "secretName").text();
        Optional<Resource> store = ofMap
                ? overlay.beside(volume.resource(), "ConfigMap", name)
                : overlay.prepared().stream().filter(secret -> secret.name().equals(name)).findFirst();
        if (store.isEmpty()) {
            // whether it is there is another check's question
            return new MountedFiles(true, true, Optional.empty());
        }
        Place content = store.get().at("data", key);
        return new MountedFiles(true, content.exists(),
                ofMap && content.exists() ? Optional.of(content.text()) : Optional.empty());
    }
}
