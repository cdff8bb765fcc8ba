/**
 * The frame that all pages share, the parts they are made of, and the files a browser needs for them.
 * <p>
 * Texts of pages are looked up by <code>{t:key}</code> and <code>{t:key(argument)}</code> in {@code pages/edge} and over it the
 * service's own {@code pages/<service>_zh|en.properties}. Qute's type-safe message bundles were left aside: every key would
 * stand once more as a method of an interface, and one bundle could not go over another. {@link dev.pujiang.edge.page.TemplateCheck}
 * finds in a test what they would have found at build time.
 */
package dev.pujiang.edge.page;
