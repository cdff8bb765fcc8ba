/**
 * Which language a request is answered in, and the texts in both. Texts are plain UTF-8 properties files and nothing else: no
 * text stands in code or templates, and a key is written down once per language.
 */
package dev.pujiang.edge.language;
