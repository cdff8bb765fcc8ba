/** 答复意见书: the written answer, drafted by the body that accepted the claims, issued once and never edited afterwards. */
package dev.pujiang.feedback.reply;
