/** 满意度评价: what petitioners think of the receiving office and of the handling body (R-RATE). */
package dev.pujiang.feedback.rating;
