### 名前
# 見出しの書体は、id に title・heading・name を含む文言の文字だけを持っています（hatch_build.py）。

brand-name = 二次会
brand-tagline = リンクひとつで、卓を囲む
language-ja = 日本語
language-en = English

### どのページにも

skip-main = 本文へ
skip-actions = 今できることへ
skip-talk = おしゃべりへ
close = 閉じる
cancel = やめる
copy = コピー
copied = コピーしました
needs-script = このページを動かすには JavaScript が必要です。ブラウザの設定で有効にして、もう一度開いてください。

### はじめのページ

home-title = 二次会
home-heading = リンクひとつで、卓を囲む。
home-lead = 二次会は、集まった人がすぐに打ち解けるための小さな場所です。リンクを開いて、席について、みんなで路線図の旅へ。気づけば、話したいことが増えています。
home-link-heading = リンクをお持ちの方
home-link-text = 主催の方から届いたリンクか QR コードをひらいてください。登録もインストールもいりません。
home-link-field = 招待リンク
home-link-go = ひらく
home-link-wrong = このサーバーの招待リンクではないようです。届いたリンクを、そのまま貼りつけてください。
home-host-heading = ひらきたい方
home-host-text = サーバーを始めた画面に、参加リンクと主催者リンクが出ています。主催者リンクから、卓をひらけます。
home-way-heading = 遊び方は、三駅ぶん
home-way-1 = サイコロを振って、路線図の目的地をめざします。
home-way-2 = 途中の駅で力をつけ、お客さまと出会い、ときどき困りごとに出くわします。
home-way-3 = 「おしゃべり駅」に止まったら、あなたの話を一分だけ。聞く人は「わかる」で応えます。

### 席につく

join-title = 席につく
join-heading = ようこそ、二次会へ
join-lead = 名前と顔を選べば、すぐに席につけます。
join-here = { $count ->
    [0] まだ誰もいません。いちばん乗りです。
    [1] { $names }さんが待っています。
   *[other] { $names }さんたち{ $count }人が待っています。
  }
join-full = 席は埋まっています。観覧席から参加できます。
join-name = ニックネーム
    .hint = 例：みお
join-name-missing = ニックネームを入れてください。1 文字でも大丈夫です。
join-avatar = 顔をえらぶ
join-avatar-one = 顔 { $n }
join-shuffle = ほかの顔
join-consent = 席につくと、ニックネーム・顔・発言・遊んだ記録がこのサーバーに残ることに同意したものとします。名前は本名でなくてかまいません。
join-go = 席につく
join-go-watch = 観覧席にはいる
join-watch = 見るだけにする

### アプリ内ブラウザ

inapp-text = アプリの中のブラウザでは、つながりにくいことがあります。
inapp-open = ふだんのブラウザで開く
inapp-how = 右上か右下のメニューから「ブラウザで開く」を選んでください。

### 卓

table-title = 二次会の卓
area-board = 路線図
area-players = プレイヤー
area-talk = みんなとおしゃべり
area-actions = 今できること
tab-players = プレイヤー
tab-talk = おしゃべり
tab-unread = 未読 { $count } 件
paused-host = 一時停止中です。
paused-guest = 一時停止中です。主催者を待っています。
paused-resume = 再開する

### つながり

live-connecting = つないでいます…
live-reconnecting = つなぎ直しています…　入力したものは消えません。
live-online = つながりました。
live-blocked = このネットワークではリアルタイム通信が止められているようです。別の回線か、ふだんのブラウザでお試しください。
live-refused = この席のしるしが使えなくなりました。もう一度、席についてください。
live-reload = 読み込み直す

### 待合室

lobby-heading = まもなく発車します
lobby-board-name = 発車案内
lobby-board-track = 1番線
lobby-board-seats = 着席 { $taken } / { $seats }
lobby-board-wait-host = 主催者を待っています
lobby-board-wait-people = 乗車を待っています
lobby-board-ready = 出発できます
lobby-seats-heading = みんなの席
lobby-seat = { $n }番席
lobby-seat-empty = 空席
lobby-seat-you = あなた
lobby-seat-bot = ボット
lobby-seat-away = 離席中
lobby-sit = ここに座る
lobby-stand = 席を立つ
lobby-bot = ボットを入れる
lobby-clear = 席を空ける
lobby-share-heading = この卓に誘う
lobby-share-text = リンクを送るか、QR コードを見せてください。
lobby-share-qr = 参加リンクの QR コード
lobby-share-link = 参加リンク
lobby-share-send = 送る
lobby-how-heading = 旅のしおり
lobby-how-1 = サイコロを振って、旗の立つ駅をめざします。いちばん乗りで「成功事例」に。
lobby-how-2 = 駅ごとに、学び・困りごと・お客さま・おしゃべりが待っています。
lobby-how-3 = 目的地からいちばん遠い人には、チャーンさんがついてきます。すれ違えば、なすりつけられます。
lobby-how-4 = 時間が来たら自動で進みます。席を外しても大丈夫です。
lobby-fill = 空いた席にはボットが座る
lobby-start = 出発する
lobby-start-few = あと { $count } 人で出発できます
lobby-watching = 観覧席から見ています。空席があれば座れます。
lobby-waiting = みんながそろうのを待っています。席についた人なら、誰でも出発できます。

### 主催者

host-heading = 主催者
host-pause = 一時停止
host-resume = 再開
host-fill = 空席にボット
host-new = 新しい卓をひらく
host-close = 卓を閉じる
host-close-heading = 卓を閉じますか
host-close-text = { $count ->
    [0] この卓を閉じます。
   *[other] この卓の { $count } 人全員のゲームが、ここで終わります。
  }
host-close-scored = 進行中のゲームは、今の成績でペルソナカードになります。元には戻せません。
host-close-confirm = 卓を閉じる

### メニュー

menu-heading = メニュー
menu-open = メニュー
menu-language = ことば
menu-theme = 明るさ
menu-theme-auto = 自動
menu-theme-light = 昼
menu-theme-dark = 夜行
menu-motion = 動き
menu-motion-auto = 自動
menu-motion-less = 控えめ
menu-sound = 音
menu-sound-on = 鳴らす
menu-sound-off = 鳴らさない
menu-share = この卓に誘う

### みんな

people-heading = みんな
people-watching = 観覧席 { $count }
people-watchers = 観覧席の人
people-you = { $name }（あなた）
people-away = 離席中
people-hand = 手を挙げています
people-host = 主催者
hand-up = 手を挙げる
hand-down = 手を下ろす
hand-said = { $name }さんが手を挙げました。

### ボット

bot-name-0 = ひばり
bot-name-1 = かもめ
bot-name-2 = つぐみ
bot-name-3 = すずめ
bot-name-4 = ふくろう
bot-name-5 = はやぶさ

### おしゃべり

talk-heading = おしゃべり
talk-empty = まだ静かです。「はじめまして」からどうぞ。
talk-field = ひとこと
talk-placeholder = ひとこと
talk-send = 送る
talk-sending = 送っています…
talk-new = 新しい発言
talk-too-long = { $count } 文字オーバーです
react-heading = 気持ちを送る
react-clap = 拍手
react-laugh = 笑った
react-heart = すてき
react-wow = びっくり
react-agree = うんうん

### うまくいかないとき

error-not-found-title = この駅は見つかりません
error-not-found-text = リンクが途中で切れているか、卓が片づけられたようです。届いたリンクをもう一度ひらくか、主催の方に確かめてください。
error-forbidden-title = ここから先へは行けません
error-forbidden-text = 参加リンクから、もう一度席についてください。
error-gone-title = この卓は終わりました
error-gone-text = 主催の方に、新しい卓のリンクをもらってください。
error-bad-ticket-title = このリンクは使えません
error-bad-ticket-text = リンクが途中で切れているようです。届いたリンクを、はじめから終わりまでそのままひらいてください。
error-ticket-expired-title = このリンクは期限が切れました
error-ticket-expired-text = サーバーを動かしている方に、新しいリンクをもらってください。
error-too-large-title = 送られたものが大きすぎます
error-too-large-text = 前のページに戻って、短くしてからお試しください。
error-unfit-title = その頼みごとは受けられません
error-unfit-text = 前のページに戻って、もう一度お試しください。
error-too-many-title = 少し混み合っています
error-too-many-text = 十秒ほど待ってから、もう一度お試しください。
error-internal-title = こちらの不調です
error-internal-text = 遊んだ記録は残っています。少し待ってから読み込み直してください。
error-unavailable-title = 記録に手が届きません
error-unavailable-text = 遊んだ記録は残っています。少し待ってから読み込み直してください。
error-incident = お問い合わせの番号：{ $incident }
error-home = はじめのページへ

### 断りのことば

refusal-other = うまくいきませんでした。もう一度お試しください。
refusal-expired = つながらない間に時間がたったので、その操作は取りやめました。

### ログファイル

logfile-too-long = { $line } 行目: { $limit } バイトを超えています。
logfile-truncated = { $line } 行目: ファイルが途中で切れています。
logfile-after-end = { $line } 行目: 最後の行のあとに続きがあります。
logfile-no-header = { $line } 行目: 二次会のログファイルではありません(最初の行が見出しではありません)。
logfile-schema = { $line } 行目: このファイルの形式は { $schema } です。この版で読めるのは形式 { $known } です。
logfile-no-hash = { $line } 行目: 行末にハッシュがありません。書き換えられています。
logfile-edited = { $line } 行目: ハッシュが合いません。この行が書き換えられたか、前の行が抜けたり増えたりしています。
logfile-counts = { $line } 行目: 末尾の数が合いません。実際には { $streams } 本のストリームに { $events } 件の出来事があります。
logfile-shape = { $line } 行目: 中身の形が違います({ $reason })。
logfile-gap = { $line } 行目: { $stream } の { $wanted } 番が来るはずの場所に { $seq } 番があります。
logfile-duplicate = { $line } 行目: { $stream } の { $seq } 番が二度あります。
logfile-not-utf8 = { $line } 行目: UTF-8 の文字になっていません。
logfile-not-json = { $line } 行目: JSON ではありません({ $reason })。
logfile-too-deep = { $line } 行目: JSON の入れ子が深すぎます。
logfile-stream-differs = { $line } 行目: { $stream } はすでにデータベースにあり、中身が違います。何も取り込んでいません。

### データベース

store-url = DATABASE_URL の書き方が違います。sqlite:///data/nijikai.sqlite3 や postgresql://user:password@host/database のように書いてください
store-unwritable = { $place } に書き込めません。フォルダーと権限を確かめてください。
store-not-a-database = { $place } は SQLite のデータベースではありません。
store-corrupt = { $place } が壊れています。バックアップから戻してください。
store-full = { $place } の置き場所に空きがありません。
store-busy = ほかのプログラムが { $place } を使い続けています。
store-wrong-password = { $place } のデータベースが、このユーザーまたはパスワードを受け付けません。
store-no-database = データベース { $place } がありません。
store-forbidden = データベースのユーザーに、{ $place } で必要な権限がありません。
store-not-migrated = { $place } の表がないか、古い版のものです。nijikai migrate を実行してください
store-newer = { $place } の表は新しい版のものです。その版を入れてください。
store-unreachable = { $place } のデータベースから返事がありません。
store-failed = データベースで失敗しました: { $reason }


### 接続・ページ・ターミナル

refusal-unknown-event = サーバーが「{ $event }」を知りません。ページを読み込みなおしてみてください。
refusal-unknown-command = ここにはない操作です（{ $type }）。ページを読み込みなおしてみてください。
refusal-bad-command = 操作（{ $type }）の { $path } が正しい形ではありません。ページを読み込みなおしてみてください。
refusal-bad-message = メッセージの { $path } が正しい形ではありません。ページを読み込みなおしてみてください。
refusal-too-large = 長すぎます。{ $limit } 文字までにしてください。
refusal-rate-limited = 少し速すぎるようです。ひと息おいて、もう一度お試しください。
refusal-not-allowed = ここでは、その操作はできません。
refusal-unknown-stream = その名前のものは見つかりません：{ $stream }
refusal-bad-ticket = この席の通行証ではないようです。参加リンクから、もう一度席についてください。
refusal-ticket-expired = 通行証の期限が切れました。参加リンクから、もう一度席についてください。
refusal-busy = いま、いろいろなことが重なっています。もう一度お試しください。
refusal-unavailable = サーバーがいま記録を残せないため、何も変わっていません。少し待って、もう一度お試しください。
refusal-internal = こちらの不具合です（番号 { $incident }）。何も変わっていません。もう一度お試しください。
refusal-not-here = いま、この部屋にいないことになっています。数秒で戻れるはずです。
refusal-blank-text = ひとことお書きください。
refusal-blank-name = みんなに見えるニックネームを入れてください。1文字でもかまいません。
refusal-consent-missing = 先に、ボタンの上の一文に同意してください。
host-name = 主催者
greet-running = Nijikai が動いています：
greet-join = 参加リンク（みんなに配ります）：
greet-host = 主催者リンク（あなただけのもの。開始・ボット・一時停止・終了）：
greet-stop = Ctrl+C で止まります。遊んだ記録は残ります。
cli-setting = { $name } に「{ $value }」は使えません：{ $reason }
cli-file = { $file }：{ $reason }
cli-no-pack = 「{ $pack }」というパックはありません。あるもの：{ $known }
cli-no-mode = このパックに「{ $mode }」というモードはありません。あるもの：{ $known }

### refusals of the table

refusal-not-open = このテーブルはまだ準備ができていません。少し待ってから、もう一度お試しください。
refusal-already-open = このテーブルはもう準備ができています。
refusal-no-such-pack = このテーブルの内容（{ $pack }）がサーバーに見つかりません。主催者にお知らせください。
refusal-no-such-mode = 「{ $mode }」という遊び方はありません。一覧からお選びください。
refusal-nobody = お名前が分かりませんでした。参加リンクから、もう一度お入りください。
refusal-already-seated = もう席についています。そのままお待ちください。
refusal-seat-taken = その席には、ひと足先にほかの人が座りました。別の席をどうぞ。
refusal-seat-empty = その席はもう空いています。
refusal-table-full = 席がすべて埋まっています。観覧席からどうぞ。
refusal-no-such-seat = その席はこのテーブルにありません。別の席をお選びください。
refusal-not-seated = 先に席についてください。
refusal-too-few-players = あと少し人が足りません（いま { $count } 人）。2人以上か、ボットを入れて始めてください。
refusal-already-started = ゲームはもう始まっています。
refusal-not-playing = いまはゲーム中ではありません。
refusal-game-over = このゲームは終わっています。
refusal-paused = いまは一時停止中です。主催者が再開するまでお待ちください。
refusal-not-paused = 一時停止はしていません。
refusal-host-only = これは主催者だけができる操作です。
refusal-system-only = これはサーバーだけができる操作です。
refusal-spectators-only = これは観覧席のみなさんの役目です。
refusal-not-your-turn = いまはほかの人の番です。もう少しお待ちください。
refusal-not-now = いまはその操作の場面ではありません。画面の案内に沿ってお進みください。
refusal-no-such-route = その道には進めません。光っている駅からお選びください。
refusal-no-such-item = そのアイテムは手もとにありません。
refusal-item-already-used = アイテムを使うか贈るかできるのは、1ターンに1回です。サイコロを振るか、休むかをお選びください。
refusal-hand-full = 相手の手もとがいっぱいです。別の人に贈ってください。
refusal-target-needed = だれに使うかをお選びください。
refusal-target-self = 自分は選べません。ほかの人をお選びください。
refusal-no-target = これは相手を選ばないアイテムです。そのままお使いください。
refusal-no-such-option = その選択肢はありません。出ているものからお選びください。
refusal-too-expensive = 予算が足りません（{ $price } 必要です）。ほかのものをお選びください。
refusal-nobody-telling = お話はもう終わっています。
refusal-own-story = いまはあなたのお話の時間です。反応はほかのみなさんから届きます。
refusal-already-reacted = その反応はもう届いています。
refusal-not-your-question = いまの質問は、ほかの2人あてです。
refusal-already-answered = 答えはもう受け取りました。相手の答えをお待ちください。
refusal-already-ready = 確認はもう受け取りました。ほかの人をお待ちください。
refusal-no-such-candidate = その候補はもうありません。いまの候補からお選びください。
refusal-already-cheered = この回の応援はもう届いています。次の回にまたお願いします。
