#include "corpus/cleaning/page_phrase_table.hpp"

#include <array>

namespace chancery::corpus {

namespace {

/// Spanish, French, German, Portuguese, Italian, Russian, Arabic, Chinese, Japanese, Korean, Turkish, Indonesian,
/// Hindi.
constexpr std::array kOthers{
    PhraseList{PhraseKind::Links, Match::Label,
               "lea también|lee también|leer también|lea además|le puede interesar|te puede interesar|más "
               "información|noticias relacionadas|artículos relacionados|ver también|vea también|lea más|leer más|"
               "lire aussi|à lire aussi|lire également|lire plus|voir aussi|à voir aussi|sur le même sujet|articles "
               "liés|articles connexes|pour aller plus loin|notre dossier|"
               "lesen sie auch|lesen sie mehr|mehr zum thema|siehe auch|auch interessant|das könnte sie auch "
               "interessieren|mehr dazu|passend zum thema|verwandte artikel|"
               "leia também|leia mais|veja também|saiba mais|notícias relacionadas|matérias relacionadas|artigos "
               "relacionados|"
               "leggi anche|leggi di più|vedi anche|guarda anche|articoli correlati|notizie correlate|per "
               "approfondire|"
               "читайте также|читать также|смотрите также|по теме|материалы по теме|читайте по теме|ещё по теме|еще "
               "по теме|читать далее|другие новости|"
               "اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|اقرأ المزيد|إقرأ أيضا|إقرأ أيضاً|اقرا ايضا|مواضيع ذات صلة|أخبار ذات "
               "صلة|شاهد أيضا|شاهد أيضًا|شاهد أيضاً|"
               "相关阅读|相关新闻|相关报道|延伸阅读|推荐阅读|更多阅读|相關閱讀|相關新聞|延伸閱讀|推薦閱讀|"
               "関連記事|関連ニュース|あわせて読みたい|続きを読む|おすすめ記事|こちらもおすすめ|"
               "관련기사|관련 기사|관련뉴스|관련 뉴스|더 보기|더보기|"
               "ayrıca okuyun|ilgili haberler|ilgili haber|bunu da okuyun|devamını oku|haberin devamı|ayrıca bakınız|"
               "benzer haberler|"
               "baca juga|baca selengkapnya|simak juga|lihat juga|berita terkait|artikel terkait|"
               "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित खबरें|ये भी देखें"},
    PhraseList{PhraseKind::SiteLinks, Match::Whole,
               "lo más leído|más leídas|últimas noticias|les plus lus|dernières nouvelles|à la une|meistgelesen|"
               "meistgelesene artikel|mais lidas|últimas notícias|i più letti|più letti|ultime notizie|популярное|"
               "самое читаемое|последние новости|الأكثر قراءة|أحدث الأخبار|热门新闻|熱門新聞|排行榜|最新消息|"
               "最新ニュース|アクセスランキング|많이 본 뉴스|최신 뉴스|çok okunanlar|en çok okunanlar|son haberler|"
               "terpopuler|berita terpopuler|berita terbaru|सबसे ज्यादा पढ़ी गई|ताजा खबरें"},
    PhraseList{PhraseKind::Tags, Match::Label,
               "etiquetas|palabras clave|mots-clés|mots clés|étiquettes|schlagwörter|schlagworte|palavras-chave|"
               "argomenti|parole chiave|теги|ключевые слова|الكلمات المفتاحية|كلمات مفتاحية|الوسوم|标签|關鍵詞|"
               "关键词|タグ|キーワード|태그|etiketler|anahtar kelimeler|kata kunci|टैग"},
    PhraseList{PhraseKind::Bio, Match::Label,
               "sobre el autor|à propos de l'auteur|über den autor|sobre o autor|l'autore|об авторе|عن الكاتب|"
               "作者简介|筆者紹介|yazar hakkında|tentang penulis"},
    PhraseList{PhraseKind::Comments, Match::Whole,
               "comentarios|commentaires|kommentare|comentários|commenti|комментарии|التعليقات|تعليقات|评论|評論|"
               "网友评论|コメント|댓글|yorumlar|komentar|टिप्पणियां|deja un comentario|dejar un comentario|laisser un "
               "commentaire|kommentar schreiben|einen kommentar hinterlassen|deixe um comentário|lascia un commento|"
               "yorum yap|tulis komentar|добавить комментарий|оставить комментарий|اترك تعليقا|اترك تعليقاً|أضف "
               "تعليقا|コメントを書く"},
    PhraseList{PhraseKind::Furniture, Match::Whole,
               "publicidad|anuncio|compartir|compartir en|imprimir|suscríbete|suscríbase|iniciar sesión|regístrate|"
               "política de privacidad|aviso legal|publicité|partager|partager sur|imprimer|s'abonner|abonnez-vous|"
               "se connecter|réservé aux abonnés|article réservé aux abonnés|politique de confidentialité|mentions "
               "légales|écouter l'article|anzeige|werbung|teilen|drucken|merken|artikel teilen|artikel anhören|"
               "jetzt abonnieren|anmelden|datenschutz|impressum|kommentieren|publicidade|anúncio|compartilhar|"
               "compartilhe|partilhar|assine|assine já|continua após a publicidade|continua depois da publicidade|"
               "pubblicità|condividi|stampa|abbonati|accedi|iscriviti|реклама|поделиться|поделиться новостью|"
               "распечатать|подписаться|подпишитесь|войти|إعلان|إعلانات|شارك|مشاركة|شارك المقال|طباعة|اشترك|اشترك "
               "الآن|تسجيل الدخول|广告|廣告|分享|分享到|打印|登录|注册|返回顶部|広告|シェア|シェアする|ツイート|印刷|"
               "ログイン|会員登録|광고|공유|공유하기|인쇄|로그인|구독|구독하기|reklam|paylaş|yazdır|abone ol|giriş "
               "yap|üye ol|iklan|bagikan|cetak|berlangganan|विज्ञापन|शेयर करें|साझा करें|लॉग इन"},
    PhraseList{PhraseKind::Furniture, Match::Label, "责任编辑|责编|責任編輯|编辑|編輯|版权声明|免责声明"},
    PhraseList{PhraseKind::Furniture, Match::Start,
               "contenido exclusivo para suscriptores|este contenido es exclusivo|cet article est réservé aux|la "
               "suite est réservée aux|il vous reste |contenu réservé aux|conteúdo exclusivo para assinantes|este "
               "conteúdo é exclusivo|contenuto riservato agli|questo contenuto è riservato|чтобы комментировать|"
               "扫描二维码|扫码关注|欢迎关注|关注我们|打开app|下载app|無断転載|版權所有|版权所有|ⓒ|무단 "
               "전재|무단전재|이 기사는 유료|저작권자|ⓒ|bizi takip "
               "edin|abone olmak için|dapatkan update berita|gabung di kanal|हमें फॉलो करें"},
    PhraseList{PhraseKind::Furniture, Match::Call,
               "suscríbete a|suscríbase a|síguenos en|síganos en|sigue toda|recibe las|recibe nuestro|recibe en|"
               "abonnez-vous à|abonnez-vous pour|suivez-nous|suivez-nous sur|recevez|inscrivez-vous à|téléchargez|"
               "abonnieren sie|folgen sie uns|melden sie sich|jetzt weiterlesen|inscreva-se|siga-nos|receba|assine|"
               "baixe|iscriviti alla|iscriviti al|seguici su|abbonati a|ricevi|scarica|подписывайтесь на|подпишитесь "
               "на|следите за нами|читайте нас|мы в|присоединяйтесь|تابعونا على|تابعنا على|تابعوا|اشترك في|انضم إلى|"
               "takip edin|abone olun|ikuti kami|ikuti|cek berita"},
};

}  // namespace

std::span<const PhraseList> other_phrases() { return kOthers; }

}  // namespace chancery::corpus
