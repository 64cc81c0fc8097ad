### 名前
# 見出しの書体は、id に title・heading・name を含む文言の文字だけを持っています（hatch_build.py）。

brand-name = 二次会
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

lobby-board-name = 発車案内
lobby-board-track = 1番線
lobby-board-seats = 着席 { $taken } / { $seats }
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
lobby-led = まもなく始まります。進行役が開始します。
lobby-waiting = みんながそろうのを待っています。席についた人なら、誰でも出発できます。

### 主催者

host-heading = 主催者
host-pause = 一時停止
host-resume = 再開
host-flow = ゲームの進行
host-extend = { $seconds }秒のばす
host-skip = 先に進める
host-undo = ひとつ戻す
host-undo-text = 「ひとつ戻す」と、この番のはじめ（まだ何も起きていなければ前の番のはじめ）に戻ります。サイコロの目は変わります。
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

### みんな

people-heading = みんな
people-watching = 観覧席 { $count }
people-watchers = 観覧席の人
people-you = { $name }（あなた）
people-away = 離席中
people-hand = 手を挙げています
people-host = 主催者
people-facilitator = 進行役
people-speaks = 話しています
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
voice-start = 声で話す
talk-sending = 送っています…
talk-new = 新しい発言
talk-too-long = { $count } 文字オーバーです
talk-hidden = 非表示にされた発言です
talk-erased = 消去された発言です
talk-hide = 「{ $text }」を非表示にする
talk-hide-short = 非表示にする
talk-show = { $name }さんの発言をまた表示する
talk-show-short = また表示する
talk-mute = チャットを止める
talk-unmute = チャットを再開する
talk-muted = いまはチャットをお休みしています。リアクションは送れます。
talk-muted-host = チャットを止めています。
talk-open = チャットが再開しました。
mode-choose = おしゃべりの表示
mode-chat = 話す
mode-note = メモ
mode-turns = 順番
mode-turns-on = 進行中
mode-lines = { $count } 行
react-heading = 気持ちを送る
react-clap = 拍手
react-laugh = 笑った
react-heart = すてき
react-wow = びっくり
react-agree = うんうん

### メモと順番

note-empty = まだ何もありません。いい話が出たら、一行ずつ残しましょう。
note-field = メモに書く一行
note-placeholder = 一行書く
note-write = 書く
note-line = この行の文
note-save = 保存
note-change = 「{ $text }」を書きかえる
note-remove = 「{ $text }」を消す
note-clash = { $name }さんが先に書きかえました。
note-gone = この行は、ほかの人が消しました。
note-mine = 自分の文にする
note-theirs = 相手の文のままにする
note-again = 新しい行として残す
prompt-show = お題を出す
prompt-next = 次のお題
prompt-away = しまう
turns-how = 全員がひとりずつ話します。時間がきたら次の人に回ります。パスしてもかまいません。
turns-length = ひとりの持ち時間
turns-seconds = { $seconds ->
    [60] 1分
    [120] 2分
   *[other] { $seconds }秒
  }
turns-start = 順番に話す
turns-now = { $name }さんが話す番です
turns-yours = あなたが話す番です
turns-next = 次の人へ
turns-pass = パスする
turns-pass-ahead = 今回はパスする
turns-end = 終わりにする
turns-order = 話す順番
turns-is-done = 済み
turns-is-now = いま
turns-is-next = これから
turns-is-passed = パス
turns-done = 全員が話しました。

### 世話役

job-name = 世話役
job-you = あなた
job-yours = この部屋の世話役はあなたです。むずかしいことはありません。次の4つを気にかけてください。
job-theirs = この部屋の世話役は{ $name }さんです。世話役の仕事は次の4つです。
job-open = 話をひらく
job-open-how = 自己紹介やお題から始めます。
job-time = 時間を見る
job-time-how = 「順番」の時計が手伝います。
job-quiet = 静かな人に声をかける
job-quiet-how = まだ話していない人に「いかがですか？」とひとこと。
job-help = 助けを呼ぶ
job-help-how = 困ったことがあれば、進行役を呼んでください。
job-done = わかりました
job-now-you = あなたが世話役になりました。旗を押すと仕事がわかります。
job-now = { $name }さんが世話役になりました。

### 断りのことば

refusal-other = うまくいきませんでした。もう一度お試しください。
refusal-expired = つながらない間に時間がたったので、その操作は取りやめました。

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
refusal-too-many-connections = とても多くの画面（{ $most }）で同時に開かれています。いくつか閉じてから、このページを読み込みなおしてください。
refusal-busy = いま、いろいろなことが重なっています。もう一度お試しください。
refusal-unavailable = サーバーがいま記録を残せないため、何も変わっていません。少し待って、もう一度お試しください。
refusal-internal = こちらの不具合です（番号 { $incident }）。何も変わっていません。もう一度お試しください。
refusal-not-here = いま、この部屋にいないことになっています。数秒で戻れるはずです。
refusal-muted = いまはチャットをお休みしています。再開までお待ちください。
refusal-no-such-message = その発言は古くなり、もう表示されていません。
refusal-note-full = メモは { $limit } 行までです。いらない行を消してから書いてください。
refusal-line-changed = 先に書きかえられました。いまは「{ $text }」です。
refusal-line-gone = この行は、ほかの人が消しました。新しい行として残せます。
refusal-nobody-here = いま、部屋に話す人がいません。
refusal-too-many-speakers = 順番に話せるのは { $limit } 人までです（いま { $count } 人）。小さな部屋に分かれてからどうぞ。
refusal-no-turns = 順番はもう終わりました。
refusal-not-in-turns = 今回の順番には入っていません。
refusal-no-prompts = 出せるお題がありません。
refusal-note-finished = 話す時間が終わったので、メモはもう書きかえられません。
refusal-talk-over = この部屋での会話は終わりました。
refusal-voice-off = ここでは声の会話は使えません。文字とリアクションで参加できます。
refusal-voice-full = すでに { $limit } 人が声で話していて、いっぱいです。文字のおしゃべりは使えます。
refusal-peer-taken = 声をつなげませんでした。もう一度お試しください。
refusal-no-voice = いま、この部屋の声の会話に入っていません。もう一度加わってください。
refusal-no-such-peer = その方は、もうここの声の会話にいません。
refusal-no-consent = 同意をいただいていないので、話した時間は数えていません。
refusal-bad-link = { $scheme }:// で始まるリンクを入れてください。
refusal-blank-text = ひとことお書きください。
refusal-blank-name = みんなに見えるニックネームを入れてください。1文字でもかまいません。
refusal-consent-missing = 先に、ボタンの上の一文に同意してください。
host-name = 主催者

### 路線図

board-name = 路線図
board-map = 路線図。矢印キーで動かせます
board-keys = 矢印キーで移動、＋と−で拡大・縮小、0で手番の人のところへ戻ります。
board-in-words = 文字で見る
board-as-map = 路線図で見る
board-nearer = 拡大
board-farther = 縮小
board-recentre = 手番の人に戻る
board-to-goal = 目的地を見る
board-go = { $station }（{ $kind }）へ進む、{ $steps }マス
board-words-title = 文字の路線図
board-words-goal = 目的地は{ $station }です。
board-words-at = { $name }：{ $station }（目的地まで{ $distance }マス）
board-words-churn = チャーンさんと同行中。
board-words-within = 今回の行き先
board-words-stops = { $count }駅
board-words-change = 乗換
kind-training = 研修
kind-trouble = トラブル
kind-item = アイテム
kind-account = お客さま
kind-talk = トーク
kind-study = 勉強会
kind-desk = 購買
ways-title = { $station }へは、どの道で？
ways-by = { $stops }まわり
ways-meets = { $names }とすれ違います
ways-hands-churn = { $names }にチャーンさんをお願いできます
ways-count = { $count }通り
ways-back = 選び直す

### 手番

who = { $name }さん
someone = どなたか
list-comma = 、
list-and = と
sentence-space = {""}
sentence-end = 。
me-word = あなた
turn-mine = あなたの番
turn-theirs = 番です
clock-left = 残り{ $seconds }秒
progress-quarter = 第{ $quarter }四半期
progress-short = { $quarter }Q
progress-round = ラウンド { $round } / { $rounds }
goal-word = 目的地
goal-far-before = あと
goal-far-after = { $distance ->
    *[other] マス
  }
churn-nobody = おでかけ中
churn-with = { $churn }：{ $name }
now-paused = ひと休み中です。再開をお待ちください。
now-plan-mine = あなたの番です。サイコロを振りましょう
now-plan-theirs = { $who }の番です
now-route-mine = { $steps } が出ました。行き先を選んでください
now-route-theirs = { $who }は { $steps }。行き先を考えています
now-training-mine = どちらを伸ばしますか？
now-training-theirs = { $who }が研修を選んでいます
now-trouble-mine = トラブル「{ $subject }」。どうしますか？
now-trouble-theirs = { $who }に「{ $subject }」。声をかけてあげましょう
now-account-mine = { $subject }を担当しますか？
now-account-theirs = { $who }が{ $subject }を担当するか考えています
now-tend-mine = どのお客さまをフォローしますか？
now-tend-theirs = { $who }がお客さまをフォローしています
now-talk-mine = 話したいお題を選んでください
now-talk-theirs = { $who }がお題を選んでいます
now-study-mine = だれと勉強会を開きますか？
now-study-theirs = { $who }が勉強会の相手を選んでいます
now-desk-mine = 何か買っていきますか？
now-desk-theirs = { $who }が購買で品定め中です
now-discard-mine = 手札がいっぱいです。1枚手放してください
now-discard-theirs = { $who }が手放すカードを選んでいます
now-telling-mine = あなたのお話の時間です
now-telling-theirs = { $who }がお話し中です
now-answering-mine = どちらですか？ 直感で選んでください
now-answering-waiting = 相手の答えを待っています
now-answering-theirs = { $names }が勉強会中です
now-review = 第{ $quarter }四半期のふりかえり
action-roll = サイコロを振る
action-roll-many = サイコロ{ $dice }個を振る
action-go-steps = ぴったり{ $steps }マス進む
action-rest = 休む
action-rest-gives = やる気 +{ $amount }
action-finish = 話し終える
action-ready = 確認しました
dice-rolling = ころころ…
destinations-title = 行き先をタップ

### みんなの様子

abilities-word = 能力
motivation-word = やる気
motivation-of = やる気 { $value } / 5
health-of = 健康度 { $health }
items-word = アイテム
accounts-word = 担当先
stories-word = 成功事例
advocates-word = 推薦者
advocates-of = 推薦者 { $count }
player-more = { $name }のくわしい様子を見る
player-less = { $name }のくわしい様子を閉じる
player-away = 離席中
player-auto = 自動運転
player-churn = { $churn }が同行中
accounts-heading = 担当しているお客さま
accounts-none = まだいません。
items-heading = 持ちもの
items-none = 何も持っていません。
skills-heading = 身についた特技
guard-churn = チャーンよけ
guard-trouble = トラブルよけ

### きっぷ

items-mine = あなたの持ちもの
item-use = これを使う
item-use-on = だれに使いますか？
item-give-to = だれかに贈る
item-once = 使うのも贈るのも、1ターンに1枚までです。
item-when = 自分の番のはじめに使えます。

### 駅のできごと

ask-default = 時間切れのときの答え
ask-training-title = { $station }で研修
ask-training-text = 伸ばしたい能力を選んでください。
ask-trouble-title = { $station }でトラブル
ask-trouble-text = どう乗り切りますか？
ask-account-title = 新しいお客さま
ask-account-text = 担当すると、四半期ごとに収入が入ります。
ask-tend-title = お客さまのフォロー
ask-tend-text = ひと声かけると、健康度が上がります。
ask-talk-title = トークのお題
ask-talk-text = 60秒ほど、声に出して話してみましょう。パスしても大丈夫です。
ask-study-title = 勉強会の相手
ask-study-text = 2人で同じ二択に答えます。そろえば大きな学びに。
ask-desk-title = 購買
ask-desk-text = 使えそうなものはありますか？
ask-discard-title = 手札がいっぱい
ask-discard-text = 1枚手放してください。
chance-word = 成功率
account-take = 担当します
account-leave = 今回は見送る
account-tier = 規模ランク { $tier }（1が最大）
account-revenue = 四半期の収入
account-health = 健康度
account-needs = 求める力
need-met = 満たしています
need-unmet = まだ足りません
tend-leave = 今回は見守る
talk-pass = 今日はパスします
study-pass = 今回は開かない
desk-leave = 買わずに出る
price-free = 無料
price-too-dear = 予算が足りません
level-first-timer = はじめての人にも
level-practitioner = 実務の話
level-veteran = ベテランの話

### お話と勉強会

telling-mine = あなたのお話をどうぞ
telling-title = { $who }のお話
react-same = わかる
react-insight = なるほど
react-more = もっと聞きたい
study-title = 勉強会の二択
study-text-mine = 同時に答えます。相手の答えは、そろってから。
study-text-theirs = あなたなら、どちらですか？
study-done = 答えました
study-thinking = 考え中…

### 四半期のふりかえり

review-title = 第{ $quarter }四半期のふりかえり
review-text = 担当先からの収入と、健康度の変化です。
review-no-accounts = 担当先はまだありません。
review-is-ready = 確認ずみ
review-waiting = ほかの人を待っています
outcome-churned = 解約
outcome-upsell = アップセル

### できごとの知らせ

news-dismiss = { $title }（閉じる）
told-rolled = { $who }のサイコロは{ $steps }です。
told-moved = { $who }は{ $station }に着きました。
told-mastered = { $who }、「{ $trouble }」を乗り切りました！
told-failed = { $who }、「{ $trouble }」に苦戦…
told-goal-title = 成功事例が生まれました！
told-goal = { $who }が{ $station }に一番乗り。おめでとうございます！
told-goal-set = 次の目的地は{ $station }です
told-item = { $who }が「{ $item }」を使いました
told-item-on = { $who }が{ $target }に「{ $item }」を使いました
told-gift = { $who }から{ $target }へ「{ $item }」の差し入れです
told-rested = { $who }はひと休み
told-story = { $who }、お話ありがとうございました
told-study-same = 答えがそろいました！
told-study-different = 答えが分かれました
told-study-ask = 聞いてみましょう：{ $ask }
told-account = { $who }が{ $account }の担当になりました
told-account-lost = { $account }が{ $who }のもとを離れました…
told-skill = { $who }に特技「{ $skill }」が身につきました！
told-skill-bad = { $who }に「{ $skill }」がついてしまいました
told-skill-lost = { $who }の「{ $skill }」が消えました
told-churn-farthest = { $churn }が{ $who }についていきます
told-churn-passed = { $churn }が{ $who }にのりかえました
told-churn-effect = { $churn }が{ $who }のところへ来ました
told-churn-gone = { $churn }はどこかへ行きました
told-churn-big = 気をつけて。{ $churn }になりました！
told-churn-small = { $churn }に戻りました
told-churn-acted = { $churn }のいたずら
told-guard-churn = { $who }はチャーンよけで無事でした
told-guard-trouble = { $who }はトラブルよけで無事でした
told-cheer = { $who }に応援が届きました
told-skipped = 進行役が先へ進めました
told-extended = 持ち時間が{ $seconds }秒のびました
told-undone = 進行役が{ $who }の番のはじめに戻しました
told-clock = { $who }は時間切れ。おまかせで進めます
told-clock-auto = { $who }の席はしばらく自動運転です
told-back = { $who }が戻りました。おかえりなさい
told-away = { $who }は席を外しています
told-of-training = { $who }、研修で成長
told-of-item = { $who }がアイテムを手に入れました
told-of-talk = { $who }はひと息つきました
told-of-desk = { $who }のお買い物
told-of-review = 四半期の収入
told-of-trouble = { $who }のトラブル対応
told-of-study = 勉強会の学び
told-of-account = { $who }のお客さま対応
told-of-goal = 成功事例のごほうび
told-of-lesson = { $who }の学び
told-of-rest = { $who }はひと休み
told-of-churn = チャーンさんのしわざ
told-of-reaction = リアクションで成長
told-of-skill = { $who }の特技
told-of-gift = 差し入れ
told-of-cheer = 応援の力
told-of-start = はじめの持ちものが配られました
told-of-limit = 手札の整理

### 観覧席

ballot-title = 観覧席の投票
ballot-trouble = 次に起きるトラブルは？
ballot-prompt = 次のお題は？
cheer-title = だれを応援しますか？
cheer-done = 応援が届きました。次のラウンドにまたどうぞ
cheer-for = { $name }を応援する

### 公正なサイコロ

fair-title = 公正なサイコロ
fair-text = サイコロの目は、はじめに封をした「秘密の数」から決まります。途中で変えると、下の指紋と合わなくなります。
fair-commitment = 秘密の指紋（SHA-256）
fair-secret = 開封した秘密
fair-check = この画面で確かめる
fair-right = 指紋は一致。この画面で見た{ $count }回の抽選も、すべて正しく出ています。
fair-wrong = 一致しないものがあります（{ $count }件）。主催者に知らせてください。
fair-no-crypto = このブラウザでは、安全な接続（https）でないと確かめられません。
fair-more = 主催者は「nijikai verify」で全記録を確かめられます。

### 終点

finale-title = 終点です。おつかれさまでした
finale-text = みんなで走りぬいた一年の記録です。
finale-closed = この卓は閉じられました。ご参加ありがとうございました。
awards-title = 表彰
awards-all = すべて見る
standings-title = 順位
points-word = 点
score-word = スコア
cards-title = ペルソナカード
cards-shape = カードの形
cards-wide = よこ長
cards-tall = たて長
card-place = 第{ $place }位
card-save = { $name }のカードを保存
card-copy = 文をコピー
card-copied = コピーしました。
card-share = 今日の私は「{ $title }」（ランク{ $rank }・{ $score }点）でした。受賞：{ $awards } #二次会nijikai
card-no-awards = 次回に期待
