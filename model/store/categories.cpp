#include "model/store/categories.h"

#include "model/store/row_columns.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

namespace model {

std::vector<Category> read_categories(SQLite::Database& db) {
    SQLite::Statement query{db,
                            "SELECT code, name, texts, icon, coalesce(listed, 0) FROM category "
                            "LEFT JOIN category_count ON category_count.category = code ORDER BY place, code"};
    std::vector<Category> categories;
    while (query.executeStep()) {
        Category category;
        category.code = query.getColumn(0).getString();
        category.icon = query.getColumn(3).getString();
        category.count = query.getColumn(4).getInt();
        category.name[Language::ko] = query.getColumn(1).getString();
        add_translations(query.getColumn(2).getString(), {{"name", &category.name}});
        categories.push_back(std::move(category));
    }
    return categories;
}

}  // namespace model
