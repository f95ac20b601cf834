"""The text format of quizzes: reading, printing, translating and checking it."""
