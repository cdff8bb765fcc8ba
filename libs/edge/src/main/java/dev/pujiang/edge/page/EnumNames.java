package dev.pujiang.edge.page;

import io.quarkus.qute.TemplateExtension;

/** The name of a constant, for templates that ask which one it is: {@code {status.name == 'ACCEPTED'}}. */
@TemplateExtension
final class EnumNames {

    private EnumNames() {}

    static String name(Enum<?> constant) {
        return constant.name();
    }
}
