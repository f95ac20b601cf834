"""The blueprint that the pages of quizzes hang on."""

from flask import Blueprint

blueprint = Blueprint("quizzes", __name__, template_folder="../templates")
SEE_OTHER = 303
